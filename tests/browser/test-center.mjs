// A center holds a session, with and without JavaScript: the operator opens a period, the center plans within it, enrols a class
// and a sheet, prints the attendance sheet, reports an incident and finalises. axe-core looks at each page on the way.
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, base, go, main, open, pageName, press, signUp, sql } from './browser.mjs';

const day = (n) => sql(`select current_date + ${n}`);
const HEADINGS = '* Nom de naissance;* Prénom;* Date de naissance (format : jj/mm/aaaa);* Sexe (M ou F);Code Insee;* Pays\n';
const sheet = (lines) => ({ name: 'candidats.csv', mimeType: 'text/csv', buffer: Buffer.from(HEADINGS + lines) });

// A school with a class of 25 and its center, where that person works.
function foundCenter(email, name) {
  sql(`with o as (insert into app.organization (type, name, email) values ('SCO', '${name}', 'chef@essai.example') returning id),
      c as (insert into app.center (organization, name) select id, '${name}' from o returning id),
      m as (insert into app.center_member (center, account, role) select c.id, a.id, 'member' from c, app.account a where a.email = '${email}')
    insert into app.pupil (organization, national_id, last_name, first_name, sex, birth_date, birth_city_code, birth_country, division)
      select o.id, 'N' || n, 'Nom' || n, 'Élève', 'F', '2012-01-01', '13004', '100', '3A' from o, generate_series(1, 25) n`);
}

// A candidate of the session sat a test that stopped after its first question, and its time is over.
function sitTest(session, last) {
  sql(`with a as (insert into app.assessment (account, kind) select id, 'exam' from app.account limit 1 returning id),
      e as (insert into app.exam (assessment, candidate, max_level, ends_at) select a.id, c.id, 8, now() - interval '1 minute'
        from a, app.candidate c where c.exam_session = '${session}' and c.last_name = '${last}' returning assessment),
      k as (insert into app.exam_competence select assessment, '1.1', 3, 25 from e)
    insert into app.exam_question (assessment, position, competence, challenge)
      select e.assessment, row_number() over (), '1.1', c.id from e, (select id from app.challenge where not retired order by id limit 3) c`);
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  const seen = async (page) => {
    if (javaScriptEnabled) assert.deepEqual(await axe(page), [], page.url());
  };

  test(`a session is planned, filled, printed and finalised, ${how}`, async () => {
    const operator = await open({ javaScriptEnabled });
    const odile = await signUp(operator, 'Odile');
    sql(`insert into app.role select id, 'operator' from app.account where email = '${odile.email}'; delete from app.exam_window`);
    await go(operator, '/operateur/calendrier');
    await seen(operator);
    await operator.selectOption('[name=level]', '3e');
    await operator.fill('[name=opens]', day(10));
    await operator.fill('[name=closes]', day(5));
    await press(operator, 'main .card.main button');
    assert.match(await main(operator), /Le dernier jour vient avant le premier/);
    await seen(operator);
    await operator.fill('[name=closes]', day(20));
    await press(operator, 'main .card.main button');
    assert.match(await main(operator), /3e[\s\S]*À venir/);
    await seen(operator);

    const center = await open({ javaScriptEnabled });
    const claire = await signUp(center, 'Claire');
    foundCenter(claire.email, `Collège ${how}`);
    await go(center, '/certif/sessions');
    assert.match(await main(center), /Pas encore de session/);
    await seen(center);
    await press(center, 'main a[href$="/creation"]');
    await center.selectOption('[name=level]', '3e');
    await center.fill('[name=address]', 'Rue des Écoles');
    await center.fill('[name=room]', 'Salle 2');
    await center.fill('[name=day]', day(2));
    await center.fill('[name=hour]', '14:00');
    await center.fill('[name=invigilators]', 'Ana Lo');
    await press(center, 'main .card.main button');
    assert.match(await main(center), /La certification de ce niveau se passe du/);
    assert.equal(await center.inputValue('[name=room]'), 'Salle 2');
    await seen(center);
    await center.fill('[name=day]', day(10));
    await press(center, 'main .card.main button');
    assert.equal(await pageName(center), 'certif/session');
    await seen(center);
    const session = center.url().split('/').pop();
    await press(center, 'main a[href$="/codes"]');
    assert.match(await main(center), /C-[2346789B-Y]{5}/);
    await seen(center);

    await go(center, `/certif/sessions/${session}/candidats`);
    await seen(center);
    await press(center, 'main a[href$="/eleves"]');
    await press(center, 'main .classes a');
    await seen(center);
    await press(center, 'main .card.main button');
    assert.match(await main(center), /Toute la classe est inscrite/);
    assert.match(await main(center), /25 candidats pour une seule personne/);
    await seen(center);

    await go(center, `/certif/sessions/${session}/candidats/import`);
    await seen(center);
    await center.setInputFiles('[name=file]', sheet('Durand;;01/02/2001;F;13004;France\n'));
    await press(center, 'main .card.main button');
    assert.match(await main(center), /Ligne 2\s+Prénom\s+Ce champ est à remplir/);
    await seen(center);
    await center.setInputFiles('[name=file]', sheet('Durand;Zoé;01/02/2001;F;13004;France\n'));
    await press(center, 'main .card.main button');
    assert.match(await main(center), /26 candidats/);
    await seen(center);
    await press(center, 'main tbody a');
    await center.fill('[name=extra_time]', '33');
    await seen(center);
    await press(center, 'main .card.main button');

    const pdf = await center.request.get(`${base}/certif/sessions/${session}/emargement.pdf`);
    assert.equal(pdf.headers()['content-type'], 'application/pdf');
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: await pdf.body(), encoding: 'utf8' });
    assert.match(text, /Durand Zoé +01\/02\/2001 +\+33/);
    assert.match(text, /Nom25 Élève +01\/01\/2012 +3A/);

    sitTest(session, 'Durand');
    await go(center, `/certif/sessions/${session}/finalisation`);
    await seen(center);
    await press(center, 'main tbody a');
    await center.selectOption('[name=incident]', 'fraud');
    await press(center, 'main .card.main button');
    assert.match(await main(center), /Suspicion de fraude/);
    await seen(center);
    await press(center, 'main a.back');
    await press(center, 'main .card.main button');
    assert.match(await main(center), /Dites pourquoi ce test n’est pas fini/);
    await seen(center);
    await center.check('input[value=candidate]');
    await press(center, 'main .card.main button');
    assert.match(await main(center), /La session est finalisée/);
    await seen(center);
    assert.deepEqual(center.problems, []);
  });
}
