// A campaign, with and without JavaScript: a teacher opens it, a pupil without an account joins it, answers and sends; a class
// gets its sheets; a person who is signed in joins a collection.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { answer, axe, go, goOn, main, open, pageName, press, signIn, signUp, sql } from './browser.mjs';

const PASSWORD = 'Palier-2026';
let schools = 0;

// A school of its own, with a class of four and a teacher; nobody is signed in yet.
async function school(page) {
  const person = await signUp(page, 'Karim');
  const uai = `${String(4000000 + 7 * ++schools + process.pid % 9000).slice(0, 7)}A`;
  const id = sql(`insert into app.organization (type, uai, name, email) values ('SCO', '${uai}', 'Collège Jean-Zay ${uai}', 'chef@essai.example') returning id`);
  sql(`insert into app.organization_member (organization, account, role)
    select '${id}', id, 'member' from app.account where email = '${person.email}'`);
  sql(`insert into app.pupil (organization, national_id, first_name, last_name, birth_date, division)
    select '${id}', '${uai}' || n, first, 'Zay' || chr(96 + ${schools}) || 'eau', date '2012-03-01' + n::int, '5A'
      from unnest(array['Noémie', 'Théo', 'Inès', 'Malo']) with ordinality p (first, n)`);
  return { id, last: sql(`select last_name from app.pupil where organization = '${id}' limit 1`) };
}

async function createCampaign(teacher, fields) {
  await go(teacher, '/orga/campagnes');
  await press(teacher, 'main a[href$="/orga/campagnes/creation"]');
  for (const [name, value] of Object.entries(fields)) {
    await unfold(teacher, teacher.locator(`[name=${name}]`));
    if (name === 'kind' || name === 'length') await teacher.check(`[name=${name}][value=${value}]`);
    else if (name === 'topics') await pickTopics(teacher, value);
    else if (name === 'target_profile') await teacher.selectOption('[name=target_profile]', value);
    else await teacher.fill(`[name=${name}]`, value);
  }
  await press(teacher, 'main form button.primary');
  assert.equal(await pageName(teacher), 'orga/campaign', await main(teacher));
  return (await teacher.locator('.code.large').innerText()).replace(/\s/g, '');
}

// Opens what the control is folded in.
async function unfold(page, control) {
  const folded = page.locator('main details:not([open])', { has: control });
  while (await folded.count()) await folded.first().locator('> summary').click();
}

async function pickTopics(teacher, topics) {
  for (const [topic, level] of Object.entries(topics)) {
    await unfold(teacher, teacher.locator(`[name="answer.${topic}"]`));
    await teacher.selectOption(`[name="answer.${topic}"]`, level);
  }
}

// Answers until the end page; every third question is passed.
async function takeTest(page) {
  let answered = 0;
  while (await pageName(page) !== 'learner/participation') {
    if (await pageName(page) === 'learner/checkpoint') {
      assert.equal(answered % 5, 0);
      await goOn(page);
    }
    await answer(page, answered % 3 === 2 ? 'skip' : 'right');
    assert.ok(++answered < 60, 'the test ends');
  }
  return answered;
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`a teacher opens a campaign, a pupil joins it, answers and sends, ${how}`, async () => {
    const teacher = await open({ javaScriptEnabled });
    const { last } = await school(teacher);
    const code = await createCampaign(teacher, { name: '5A, recherche', title: 'Chercher et trier',
      welcome: 'Prenez votre temps.', topics: { moteur: '4', dossiers: '2' } });
    assert.match(code, /^[A-HJ-NP-Z]{6}[2-9]{3}$/);
    assert.equal(await teacher.locator('svg.qr').count(), 1);

    const pupil = await open({ javaScriptEnabled });
    await go(pupil, '/campagnes');
    await pupil.fill('[name=code]', 'RIEN');
    await press(pupil, 'main form button');
    assert.match(await main(pupil), /six lettres et trois chiffres/);
    await pupil.fill('[name=code]', `${code.slice(0, 3)}-${code.slice(3, 6)} ${code.slice(6)}`.toLowerCase());
    await press(pupil, 'main form button');
    const landing = await main(pupil);
    for (const words of ['Chercher et trier', 'Prenez votre temps.', 'Collège Jean-Zay', 'vous choisissez d’envoyer'])
      assert.ok(landing.includes(words), words);
    await pupil.fill('[name=first_name]', 'noemi');
    await pupil.fill('[name=last_name]', last.toUpperCase());
    await pupil.fill('[name=birth_date]', '03/03/2012');
    await press(pupil, 'main form button');
    assert.match(await main(pupil), /pas sur la liste/);
    await pupil.fill('[name=birth_date]', '02/03/2012');
    await press(pupil, 'main form button');
    assert.equal(await pageName(pupil), 'visitor/join_campaign');
    const username = await pupil.inputValue('[name=username]');
    assert.equal(username, `noemie.${last.toLowerCase()}0203`);
    await pupil.fill('[name=password]', 'court');
    await press(pupil, 'main form button');
    assert.match(await main(pupil), /trop court/);
    await pupil.fill('[name=password]', PASSWORD);
    await press(pupil, 'main form button');
    assert.equal(await pageName(pupil), 'learner/question');
    assert.match(await pupil.locator('header .doing').innerText(), /Chercher et trier/);

    const answered = await takeTest(pupil);
    assert.ok(answered >= 2, `${answered} questions`);
    assert.match(await main(pupil), /n’a encore rien vu/);
    await go(teacher, '/orga/campagnes');
    assert.match(await teacher.locator('tbody tr').first().innerText(), /1\s+0$/);
    await press(pupil, 'form[action$="/envoyer"] button');
    assert.match(await main(pupil), /Résultats envoyés/);
    await go(teacher, '/orga/campagnes');
    assert.match(await teacher.locator('tbody tr').first().innerText(), /1\s+1$/);
    await go(pupil, '/mes-parcours');
    assert.match(await main(pupil), /Chercher et trier[\s\S]*Envoyé le/);
    assert.deepEqual([...teacher.problems, ...pupil.problems], []);
  });

  test(`a class gets its sheets, a pupil chooses a password of their own, ${how}`, async () => {
    const teacher = await open({ javaScriptEnabled });
    await school(teacher);
    await go(teacher, '/orga/eleves');
    await press(teacher, 'main a[href$="/orga/eleves/identifiants"]');
    await teacher.selectOption('[name=classe]', '5A');
    await press(teacher, 'form.search button');
    await press(teacher, '.accounts-form button');
    assert.equal(await teacher.locator('.sheets > li').count(), 4);
    const [, login, password] = await teacher.locator('.sheets > li').first().locator('dd').allInnerTexts();
    assert.match(password, /^[a-hjkmnp-z]{6}[0-9]{2}$/);

    const pupil = await open({ javaScriptEnabled });
    await signIn(pupil, { email: login, password });
    assert.equal(await pageName(pupil), 'visitor/new_password');
    assert.match(await main(pupil), /provisoire/);
    await pupil.fill('[name=password]', PASSWORD);
    await press(pupil, 'main form button');
    assert.equal(await pageName(pupil), 'learner/dashboard');
    const again = await open({ javaScriptEnabled });
    await signIn(again, { email: login, password });
    assert.equal(await pageName(again), 'visitor/sign_in', 'the password of the sheet is used up');
    await signIn(again, { email: login, password: PASSWORD });
    assert.equal(await pageName(again), 'learner/dashboard');
    assert.deepEqual([...teacher.problems, ...pupil.problems], []);
  });
}

test('a visitor signs up on the way to a collection and sends their profile', async () => {
  const organization = sql("insert into app.organization (type, name, email) values ('PRO', 'Atelier du Val', 'val@essai.example') returning id");
  const code = sql(`insert into app.campaign (organization, code, kind, name) values ('${organization}', web.campaign_code(), 'collection', 'Profils') returning code`);
  const page = await open();
  await go(page, `/campagnes/${code}`);
  await press(page, 'main a[href*="/inscription"]');
  await page.fill('[name=first_name]', 'Anouk');
  await page.fill('[name=last_name]', 'Morel');
  await page.fill('[name=email]', `anouk.${process.pid}@essai.example`);
  await page.fill('[name=password]', PASSWORD);
  await page.check('[name=terms]');
  await press(page, 'main form button');
  assert.equal(await pageName(page), 'visitor/campaign');
  await press(page, 'form[action$="/rejoindre"] button');
  assert.equal(await pageName(page), 'learner/participation');
  await press(page, 'form[action$="/envoyer"] button');
  assert.match(await main(page), /Résultats envoyés/);
});

for (const javaScriptEnabled of [true, false])
  test(`a short collection leads to its tests, and back to be sent; a learner chooses another length, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    const teacher = await open({ javaScriptEnabled });
    const { id, last } = await school(teacher);
    const code = await createCampaign(teacher, { name: 'Profils courts', kind: 'collection', length: 'short' });
    assert.match(await main(teacher), /Court.: 8 questions au plus par compétence/);
    await press(teacher, 'main a[href$="/parametres"]');
    assert.ok(await teacher.isChecked('[name=length][value=short]'), 'the form says what was chosen');

    const learner = await open({ javaScriptEnabled });
    await signUp(learner, 'Inès');
    sql(`update app.pupil set account = (select id from app.account where first_name = 'Inès' order by created_at desc limit 1), reconciled_at = now()
      where organization = '${id}' and last_name = '${last}' and first_name = 'Inès'`);
    await go(learner, `/campagnes/${code}`);
    assert.match(await main(learner), /8 questions au plus/);
    await press(learner, 'form[action$="/rejoindre"] button');
    const participation = new URL(learner.url()).pathname;
    await press(learner, 'main a[href*="/competences/1.1?parcours="]');
    assert.match(await main(learner), /Profils courts\s»\spropose un test court/);
    await press(learner, 'form[action$="/evaluer"] button.primary');
    let answered = 0;
    while (await pageName(learner) !== 'learner/results') {
      if (await pageName(learner) === 'learner/checkpoint') {
        assert.match(await main(learner), /environ 63\s%/, 'five of eight');
        await goOn(learner);
      }
      await answer(learner, 'skip');
      answered++;
    }
    assert.equal(answered, 8);
    await press(learner, `main a[href$="${participation}"]`);
    assert.equal(await learner.locator('a[href*="/competences/1.1?parcours="]').count(), 0, 'that test was taken');
    await press(learner, 'main a[href*="/competences/1.2?parcours="]');
    await learner.locator('details.lengths summary').click();
    await press(learner, 'form:has([value=deep]) button');
    assert.equal(await pageName(learner), 'learner/question');
    assert.equal(sql("select string_agg(length, ' ' order by created_at) from app.assessment where account = (select account from app.participation where id = '"
      + participation.split('/')[2] + "')"), 'short deep');
    await go(learner, participation);
    assert.match(await main(learner), /Reprendre le test/);
    assert.deepEqual([...teacher.problems, ...learner.problems], []);
  });

test('a course that proposes a length checks it in the form', async () => {
  const teacher = await open();
  await school(teacher);
  await go(teacher, '/orga/campagnes/creation');
  assert.ok(await teacher.isChecked('[name=length][value=normal]'));
  await teacher.selectOption('[name=target_profile]', 'domaine-1');
  assert.ok(await teacher.isChecked('[name=length][value=short]'));
  assert.match(await teacher.locator('.folds').innerText(), /Longueur du test\s+Court\s*$/, 'and tells it while it is folded');
  await teacher.selectOption('[name=target_profile]', 'rentree-3e');
  assert.ok(await teacher.isChecked('[name=length][value=normal]'));
});

test('of a new campaign what is typed or refused is unfolded; a collection hides what it does not ask', async () => {
  const teacher = await open({ javaScriptEnabled: false });
  await school(teacher);
  await go(teacher, '/orga/campagnes/creation');
  assert.ok(!await teacher.locator('[name=title]').isVisible());
  await unfold(teacher, teacher.locator('[name=title]'));
  await teacher.fill('[name=title]', 'T'.repeat(51));
  await unfold(teacher, teacher.locator('[name="answer.moteur"]'));
  await teacher.selectOption('[name="answer.moteur"]', '2');
  await press(teacher, 'main form button.primary');
  assert.equal(await teacher.inputValue('[name=title]'), 'T'.repeat(51));
  for (const name of ['title', 'answer.moteur']) assert.ok(await teacher.locator(`[name="${name}"]`).isVisible(), name);
  await teacher.check('[name=kind][value=collection]');
  assert.ok(await teacher.locator('[name="answer.moteur"]').isVisible(), 'what was chosen stays in sight');
  assert.ok(!await teacher.locator('[name=target_profile]').isVisible());
  await teacher.check('[name=kind][value=assessment]');
  assert.ok(await teacher.locator('[name=target_profile]').isVisible());
});

for (const colorScheme of ['light', 'dark']) {
  test(`the pages of campaigns are accessible and as wide as the screen, ${colorScheme}`, async () => {
    const page = await open({ colorScheme });
    const { id } = await school(page);
    const code = await createCampaign(page, { name: 'Accessible', target_profile: 'rentree-5e' });
    const campaign = sql(`select id from app.campaign where code = '${code}'`);
    sql(`insert into app.campaign (organization, code, kind, name) values ('${id}', web.campaign_code(), 'collection', 'Profils')`);
    const visitor = await open({ colorScheme });
    const looks = [[page, '/orga/campagnes'], [page, '/orga/campagnes?etat=archivees'], [page, '/orga/campagnes?recherche=rien'],
      [page, '/orga/campagnes/creation'], [page, `/orga/campagnes/${campaign}`], [page, `/orga/campagnes/${campaign}/parametres`],
      [page, '/orga/eleves/identifiants?classe=5A'], [page, '/mes-parcours'], [page, '/campagnes'], [visitor, '/campagnes'],
      [visitor, `/campagnes/${code}`], [page, `/campagnes/${code}`]];
    for (const [who, path] of looks) {
      await go(who, path);
      assert.deepEqual(await axe(who), [], path);
      for (const width of [320, 768, 1280]) {
        await who.setViewportSize({ width, height: 900 });
        assert.ok(await who.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} at ${width}`);
      }
    }
    await go(page, '/orga/campagnes/creation');
    await press(page, 'main form button.primary');
    assert.deepEqual(await axe(page), [], 'the form in error');
  });
}
