// The exam in two browsers, a candidate's and the invigilator's tablet, with and without JavaScript: from the entry to the end, with
// another machine in between. Axe finds nothing on any of its pages, and at 360 px nothing is wider than the screen.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, go, main, open, pageName, press, signUp, sql } from './browser.mjs';
import { certifiable, sessionOfToday } from '../http/exam.mjs';

async function sound(page, what) {
  assert.deepEqual(await axe(page), [], what);
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width: 360, height });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what}: too wide`);
  await page.setViewportSize({ width, height });
}

// Waits for words without a press when there is JavaScript, after "Actualiser" when there is none.
async function sees(page, words, scripted) {
  if (!scripted) {
    await press(page, 'main a:has(.i-again)');
    assert.match(await main(page), words);
    return;
  }
  await page.waitForFunction((source) => new RegExp(source, 'i').test(document.querySelector('main').innerText), words.source,
    { timeout: 10000 });
}

async function candidate(options) {
  const page = await open(options);
  const email = await signUp(page, 'Élève1');
  const id = sql(`select id from app.account where email like '${email.email ?? email}'`);
  return { page, id };
}

for (const javaScriptEnabled of [true, false])
  test(`a candidate and the invigilator, JavaScript ${javaScriptEnabled}`, async () => {
    const session = await sessionOfToday();
    const { page, id } = await candidate({ javaScriptEnabled });
    const tablet = await open({ javaScriptEnabled, viewport: { width: 1024, height: 768 } });
    const look = javaScriptEnabled ? sound : async () => {};

    // The invigilator opens the session; nobody has arrived.
    await go(tablet, '/certif/surveillance');
    await look(tablet, 'invigilation');
    await tablet.fill('[name=session]', String(session.number));
    await tablet.fill('[name=password]', session.password);
    await press(tablet, 'main form button');
    assert.equal(await pageName(tablet), 'certif/room');
    assert.match(await main(tablet), /Pas encore là/);
    await look(tablet, 'room');

    // The candidate: not certifiable first, then the entry, a fault, the code.
    await go(page, '/certification');
    assert.match(await main(page), /Encore 5 compétences/);
    await look(page, 'not certifiable');
    await certifiable({ id });
    await page.reload();
    await page.fill('[name=session]', String(session.number));
    await page.fill('[name=last_name]', 'd essai');
    await page.fill('[name=birth_date]', '02/03/2012');
    await press(page, 'main form button');
    assert.match(await main(page), /Personne de ce nom/);
    await look(page, 'entry with a fault');
    await page.fill('[name=birth_date]', '01/03/2012');
    await press(page, 'main form button');
    await look(page, 'access code');
    await page.fill('[name=access_code]', session.access_code);
    await press(page, 'main form button');
    assert.equal(await pageName(page), 'learner/waiting_room');
    await look(page, 'waiting');

    // Admitted: the tablet sees them wait, they see that they may begin.
    await sees(tablet, /Attend d’entrer/, javaScriptEnabled);
    await press(tablet, 'li.seat form[action$="/admettre"] button');
    await sees(page, /C’est à vous/, javaScriptEnabled);
    await look(page, 'admitted');
    await press(page, 'form[action$="/certification/test"] button');
    assert.equal(await pageName(page), 'learner/exam');
    assert.match(await page.locator('header').innerText(), /1\sh\s4[45]/);
    await look(page, 'question');
    await press(page, 'button[value=skip]');
    await sees(tablet, /Question 2 sur/, javaScriptEnabled);

    // Another machine: asks, is admitted, goes on at the same question; the first one is out.
    const other = await open({ javaScriptEnabled });
    const token = `${'x'.repeat(42)}${javaScriptEnabled ? 1 : 2}`;
    sql(`insert into app.session (token_hash, account, expires_at)
      values (sha256(convert_to('${token}', 'UTF8')), '${id}', now() + interval '1 hour')`);
    await other.context().addCookies([{ name: 'palier', value: token, url: process.env.BASE_URL }]);
    await go(other, '/certification');
    await press(other, 'main a.button');
    await press(other, 'form[action$="/reprise"] button');
    await sees(tablet, /Demande à reprendre/, javaScriptEnabled);
    await press(tablet, 'li.seat form[action$="/admettre"] button');
    await sees(other, /même question/, javaScriptEnabled);
    await press(other, 'form[action$="/certification/test"] button');
    assert.match(await main(other), /Question\s2\s+sur/);
    await press(page, 'button[value=skip]');
    assert.match(await main(page), /continue sur un autre ordinateur/);
    await look(page, 'stopped');

    // More time, an incident, the end.
    await press(tablet, 'li.seat a');
    await look(tablet, 'seat');
    await tablet.fill('[name=minutes]', '10');
    await press(tablet, 'form:has([name=minutes]) button');
    await tablet.selectOption('[name=incident]', 'in_challenge.file_not_opening');
    await tablet.fill('[name=question]', '');
    await press(tablet, 'form[action$="/incident"] button');
    assert.match(await main(tablet), /Indiquez le numéro de la question/);
    await look(tablet, 'seat with a fault');
    await tablet.fill('[name=question]', '2');
    await press(tablet, 'form[action$="/incident"] button');
    assert.match(await main(tablet), /Le fichier ne s’ouvre pas, question.2/);
    assert.equal(sql(`select extract(epoch from ends_at - starts_at)::int / 60 from app.exam e
      join app.candidate c on c.id = e.candidate where c.exam_session = '${session.id}'`), '115');
    await tablet.click('summary');
    await press(tablet, 'form[action$="/terminer"] button');
    assert.match(await main(tablet), /Terminé par la surveillance/);
    await press(other, 'button[value=skip]');
    assert.match(await main(other), /Votre test a été arrêté/);
    await press(other, 'main a.button');
    assert.equal(await pageName(other), 'learner/exam_end');
    await look(other, 'end');
    await press(tablet, 'header form button');
    assert.equal(await pageName(tablet), 'visitor/home');
  });
