// A certificate's way, with and without JavaScript: the jury judges and publishes, its person reads it, anybody verifies it.
// axe-core looks at each page on the way.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { satExam } from '../http/client.mjs';
import { axe, go, main, open, pageName, press, signUp, sql } from './browser.mjs';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  const seen = async (page) => {
    if (javaScriptEnabled) assert.deepEqual(await axe(page), [], page.url());
  };

  test(`a session is judged and published, its certificate read and verified, ${how}`, async () => {
    const options = { javaScriptEnabled };
    const [juge, lina, anybody] = [await open(options), await open(options), await open(options)];
    const { email } = await signUp(juge, 'Josée');
    sql(`insert into app.role select id, 'jury' from app.account where email = '${email}'`);
    const learner = await signUp(lina, 'Lina');
    const id = sql(`select id from app.account where email = '${learner.email}'`);
    const sat = await satExam({ id });
    sql(`update app.incident set resolved_at = null, resolution = '' where id = '${sat.incident}'`);

    await go(lina, '/mes-certifications');
    assert.match(await main(lina), /En attente du résultat/);
    await seen(lina);

    await go(juge, '/jury/sessions');
    await seen(juge);
    await go(juge, `/jury/sessions/${sat.exam_session}`);
    await press(juge, 'button:has-text("Publier")');
    assert.match(await main(juge), /Des incidents attendent encore votre décision/);
    await seen(juge);
    await go(juge, `/jury/certifications/${sat.exam}`);
    await seen(juge);
    await juge.fill('[name=resolution]', 'Rien vu.');
    await press(juge, 'button:has-text("Clore")');
    assert.match(await main(juge), /Décision\s: Rien vu\./);
    await press(juge, '#question-12 a');
    assert.match(await juge.locator('#question-12').innerText(), /Réponse donnée[\s\S]*Réponses? attendues?/);
    await seen(juge);
    await press(juge, '#question-12 button');
    assert.match(await main(juge), /après une neutralisation/);
    assert.match(await juge.locator('#question-12').innerText(), /Neutralisée/);
    await seen(juge);
    await go(juge, `/jury/sessions/${sat.exam_session}`);
    await press(juge, 'button:has-text("Publier")');
    assert.match(await main(juge), /Résultats publiés le/);
    await seen(juge);

    await go(lina, '/mes-certifications');
    await seen(lina);
    await press(lina, 'a:has-text("Voir mon certificat")');
    assert.equal(await pageName(lina), 'learner/certificate');
    const code = await lina.locator('.certificate .code').innerText();
    assert.match(code, /^P-[0-9A-Z]{8}$/);
    await seen(lina);

    await go(anybody, '/verification-certificat');
    await seen(anybody);
    await anybody.fill('[name=code]', 'P-22222222');
    await press(anybody, 'main form button');
    assert.match(await main(anybody), /Aucun certificat ne porte ce code/);
    await seen(anybody);
    await anybody.fill('[name=code]', code.toLowerCase().replace('-', ''));
    await press(anybody, 'main form button');
    assert.equal(await pageName(anybody), 'visitor/certificate');
    assert.match(await main(anybody), /authentique/);
    await seen(anybody);
  });
}
