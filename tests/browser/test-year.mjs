// seconds: 900
// A school year from an empty site, twice: all people at browsers with JavaScript, then all without. Operator, head, teacher, invigilator and jury
// are at a browser throughout. So are four pupils, who come in four ways: alone with the code, by the portal, with an e-mail account, with the
// teacher's sheet (of their placements, each takes one at the browser and the others by its session). The rest of the class answers by the same
// pages' forms, over HTTP: thirty in all with JavaScript, twelve without. What the year comes to is compared with what the answers come to
// (tests/year/compare.mjs). The parts bear the numbers of the story.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { candidateOf, COMPETENCES, findLevels, inTurn, PUPILS, sendProfile, sit, takeCampaign, takePlace } from '../year/class.mjs';
import { answersAreKept, certifiable, examIsTrue, levelsAreTrue } from '../year/compare.mjs';
import * as exam from '../year/exam.mjs';
import * as portal from '../year/portal.mjs';
import * as way from '../year/pupil.mjs';
import * as reading from '../year/reading.mjs';
import * as school from '../year/school.mjs';
import { signIn, world } from '../year/people.mjs';
import { palierctl, quote, sql } from '../http/client.mjs';

const AT_ONCE = 3;
const YEARS = [
  { key: 'avec', javaScriptEnabled: true, level: '3e', uai: '0561534N', wrong: '0561534A', other: '0561535P', seed: 1, portalLogin: 'rtyler',
    present: Array.from({ length: PUPILS }, (_, n) => n) },
  { key: 'sans', javaScriptEnabled: false, level: '2de', uai: '0561536R', wrong: '0561536A', other: '0561537S', seed: 2, portalLogin: 'msmith',
    present: [0, 3, 5, 8, 16, 18, 26, 29] },
];

let server;
before(async () => {
  await palierctl('settings', 'set', 'shows_mail', 'true');
  server = await portal.start();
});
after(() => server?.stop());

const live = (y, what, ms) => { if (y.javaScriptEnabled) y.say(`${what} after ${Math.round(ms)} ms`); };

const PARTS = {
  '0 to 3, calendar, school, pupils, campaigns': async (y) => {
    await school.openCalendar(y);
    await school.openSchool(y);
    await school.importPupils(y);
    await school.openCampaigns(y);
  },

  '4, pupils join, answer and send': async (y) => {
    chooseClass(y);
    await Promise.all([inTurn(y.rest, AT_ONCE, (pupil) => takeCampaign(pupil, y.campaign.code)), joinAtBrowsers(y)]);
    for (const pupil of y.seated) await way.shareSession(pupil);
    for (const pupil of y.pupils)
      pupil.account = await sql(`select p.account from app.participation p join app.pupil u on u.id = p.pupil
        where p.campaign = '${y.campaign.id}' and u.national_id = ${quote(pupil.record.ine)}`);
  },

  '5, the teacher reads': (y) => reading.readsResults(y, y.pupils),

  'levels are found and profiles sent': async (y) => {
    await exam.comesTooEarly(y, y.alone);
    await Promise.all([inTurn(y.rest, AT_ONCE, (pupil) => findLevels(pupil, COMPETENCES)), findLevelsAtBrowsers(y)]);
    if (y.javaScriptEnabled) assert.ok(await y.unchanged, 'a list in which nothing changes is a 304');
    await levelsAreTrue(y.pupils);
    await inTurn(y.pupils, AT_ONCE, (pupil) => sendProfile(pupil, y.profiles.code));
    await reading.readsProfiles(y, y.pupils);
  },

  '6, the session and the exam': async (y) => {
    await exam.planSession(y);
    await exam.enrol(y, y.withSheet);
    await exam.openRoom(y);
    for (const pupil of y.pupils) pupil.candidate = await candidateOf(pupil, y.session);
    for (const pupil of y.rest) {
      await takePlace(pupil, y.session);
      assert.equal(pupil.sits, certifiable(pupil), pupil.record.first);
      if (pupil.sits) await exam.admit(y, pupil);
    }
    const sitters = y.rest.filter((p) => p.sits);
    [y.late] = sitters;
    y.sitting = [...y.seated, ...sitters];
    await Promise.all([inTurn(sitters, AT_ONCE, (pupil) => sit(pupil, pupil === y.late ? 7 : 200)), sitAtBrowsers(y)]);
    // The clock is put forward for the one who left: the server ends the test by itself.
    await sql(`update app.exam set starts_at = starts_at - interval '2 hours', ends_at = now() - interval '1 second' where assessment = '${y.late.exam}'`);
    live(y, 'the invigilator sees that time is over', await exam.seesAt(y, y.late, /temps écoulé/));
  },

  '6, finalised, judged, published': async (y) => {
    y.late.leaves = 'candidate';
    y.mailed.leaves = 'technical';
    await exam.finalise(y, [y.late, y.mailed], y.withSheet);
    for (const pupil of y.sitting) await examIsTrue(pupil);
    y.say(`${await answersAreKept(y.pupils)} answers of ${y.pupils.length} pupils; ${y.sitting.length} sat the exam`);
    await exam.callJury(y);
    const doubtful = y.sitting.find((p) => !p.leaves && p.ledger[p.exam].some((a) => a.verdict !== 'ok'));
    const position = 1 + doubtful.ledger[doubtful.exam].findIndex((a) => a.verdict !== 'ok');
    await exam.neutralise(y, doubtful, position);
    await examIsTrue(doubtful, [position]);
    await exam.publish(y, y.withSheet);
  },

  '7, certificates': async (y) => {
    const certified = y.sitting.filter((p) => p.result.status === 'validated');
    y.say(`${certified.length} certified: ${certified.map((p) => p.result.pix).join(' ')} pix`);
    assert.ok(certified.length > y.sitting.length / 2 && y.sitting.length < y.pupils.length);
    assert.equal(await sql(`select count(*) from app.certificate c join app.exam e on e.assessment = c.assessment
      join app.candidate n on n.id = e.candidate where n.exam_session = '${y.session.id}'`), String(certified.length));
    await exam.readCertificate(y, y.seated.find((p) => certified.includes(p)));
    await exam.readTables(y, y.sitting);
  },

  '8, the portal\'s tickets and its way out': async (y) => {
    if (portal.missing) return y.say(portal.missing);
    const stranger = await y.world.open();
    await portal.opensNothing(stranger, y.byPortal.ticket, 'a ticket that has served');
    await portal.opensNothing(stranger, await portal.foreignTicket(y.byPortal.page, server), 'a ticket of another site');
    await portal.signOut(y.byPortal.page, server);
  },
};

// Who is who: four at browsers, the one by the portal bears the portal's name; the rest over HTTP.
function chooseClass(y) {
  const all = y.records.map((record, n) => ({ n, record }));
  y.byPortal = all.find((p) => p.record.last === 'D’Almeida');
  [y.alone, y.mailed, y.withSheet] = [10, 20, 24].map((n) => all[n]);
  y.seated = [y.alone, y.byPortal, y.mailed, y.withSheet];
  y.rest = all.filter((p) => y.present.includes(p.n) && !y.seated.includes(p));
  y.pupils = [...y.seated, ...y.rest];
}

// The first one leaves in the middle; the teacher, who saw nothing of theirs, sees that they send.
async function joinAtBrowsers(y) {
  await way.joinAlone(y, y.alone);
  await way.answerAll(y.alone, { most: 3 });
  await way.changeMachine(y, y.alone);
  await way.answerAll(y.alone);
  await way.readEnd(y, y.alone);
  await reading.seesNothingOf(y, y.alone);
  await way.sendResults(y.alone);
  live(y, 'the teacher sees that results were sent', await reading.seesSent(y, y.alone));
  for (const [pupil, join] of [[y.byPortal, portal.missing ? way.joinAlone : way.joinByPortal], [y.mailed, way.joinSignedIn],
    [y.withSheet, way.joinBySheet]]) {
    await join(y, pupil);
    await way.answerAll(pupil);
    await way.readEnd(y, pupil);
    await way.sendResults(pupil);
  }
}

// A competence each at the browser, the others by its session.
async function findLevelsAtBrowsers(y) {
  for (const [nth, pupil] of y.seated.entries()) {
    await way.findLevel(y, pupil, COMPETENCES[nth]);
    await findLevels(pupil, COMPETENCES.filter((_, other) => other !== nth));
  }
}

// One goes on at another machine, one is ended from the tablet; the nervous are those of even numbers.
async function sitAtBrowsers(y) {
  for (const pupil of y.seated) {
    const [ended, nervous] = [pupil === y.mailed, pupil.n % 2 === 0];
    live(y, 'the invigilator sees who waits', await exam.arrive(y, pupil));
    await exam.begin(y, pupil);
    await way.answerAll(pupil, { most: ended ? 10 : 4, nervous });
    live(y, 'the invigilator sees the question', await exam.seesAt(y, pupil, ended ? /Question 11 sur/ : /Question 5 sur/));
    if (pupil === y.alone) {
      const other = await y.world.open();
      await signIn(other, pupil.login);
      await exam.changeMachine(y, pupil, other);
    }
    await (ended ? exam.endFromTablet(y, pupil) : way.answerAll(pupil, { nervous }));
  }
}

for (const year of YEARS)
  test(`a school year, ${year.javaScriptEnabled ? 'with' : 'without'} JavaScript`, async (t) => {
    // The exam is held today: a day that is about to end is not begun.
    while (await sql("select localtime > '23:45'") === 't') await new Promise((done) => setTimeout(done, 1000));
    const y = { ...year, world: world(year.javaScriptEnabled), today: await sql('select current_date'), say: (text) => t.diagnostic(text),
      school: { pupils: PUPILS + 7, seed: year.seed, school: year.uai, level: 3, classes: 2, named: { 22: ['Zoé', 'D’Almeida'] } } };
    for (const [name, part] of Object.entries(PARTS)) {
      const began = performance.now();
      await part(y);
      y.say(`${name}: ${Math.round((performance.now() - began) / 100) / 10} s`);
    }
    await y.world.close();
  });
