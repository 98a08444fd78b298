// The teacher reads a campaign (the story's part 5) at their browser: progress as it comes, participants, one of them, everybody's results,
// topics to teach, the tables for spreadsheets; each figure against what the answers come to.
import assert from 'node:assert/strict';
import { base, go, press } from '../browser/browser.mjs';
import { certifiable, mastery, stars } from './compare.mjs';
import { follow, isAt, says, words } from './people.mjs';

// As the school calls them.
const named = ({ record }) => `${record.preferred || record.last} ${record.first}`;
const row = (pupil) => `#liste tr:has(a:text-is("${named(pupil)}"))`;

// Who is still answering, or has not sent, shows nothing of what they know.
export async function seesNothingOf(y, pupil) {
  await go(y.teacher, `${y.campaign.path}/participants`);
  await press(y.teacher, `${row(pupil)} a`);
  await isAt(y.teacher, 'orga/participant');
  await says(y.teacher, /Pas encore envoyé/);
  await go(y.teacher, `${y.campaign.path}/participants`);
}

export const seesSent = (y, pupil) => y.world.comes(y.teacher, row(pupil), /Envoyé/);

// Everybody has sent: each one's percentage and stars, as the list says them.
export async function readsResults(y, pupils) {
  const marks = await mastery(y.campaign.id, pupils);
  await go(y.teacher, '/orga/campagnes');
  assert.match(await y.teacher.locator('tbody tr', { hasText: 'Rentrée' }).innerText(), new RegExp(`\\s${pupils.length}\\s+${pupils.length}$`));
  await go(y.teacher, `${y.campaign.path}/participants`);
  await says(y.teacher, new RegExp(`participants\\s+${pupils.length}`), new RegExp(`résultats reçus\\s+${pupils.length}`), /N’ont pas commencé/i);
  const said = await y.teacher.locator('#liste tbody tr').evaluateAll((rows) => rows.map((r) => [r.querySelector('th').innerText.trim(),
    r.querySelector('.figure').innerText.replace(/\D/g, ''), r.querySelector('.stars').getAttribute('aria-label').split(/\s/)[0]].join(' ')));
  assert.deepEqual(said.sort(), pupils.map((pupil) => `${named(pupil)} ${marks[pupil.account]} ${stars(marks[pupil.account])}`).sort());
  for (const pupil of pupils.filter((p) => p.mastery !== undefined)) assert.equal(pupil.mastery, marks[pupil.account], pupil.record.first);

  if (y.javaScriptEnabled) y.unchanged = leaveOpen(y.teacher);
  await press(y.teacher, `${row(pupils[0])} a`);
  await says(y.teacher, new RegExp(`maîtrise du parcours\\s+${marks[pupils[0].account]} %`));
  await go(y.teacher, `${y.campaign.path}/resultats`);
  assert.ok(await y.teacher.locator('main .bars svg rect').count() > 3, 'bars');
  await follow(y.teacher, 'Analyse');
  await isAt(y.teacher, 'orga/analysis');
  assert.ok(await y.teacher.locator('tbody tr').count() > 5, 'topics');
  const table = await (await y.teacher.request.get(`${base}${y.campaign.path}/export.csv`)).text();
  const [heading, ...lines] = table.trim().split('\r\n');
  assert.match(heading, /"Établissement";"Code de la campagne".*"Étoiles\b.*"Maîtrise du parcours/);
  assert.equal(lines.length, pupils.length);
}

// The same list in a tab of its own, which is left open: the answer that nothing has changed, to come.
async function leaveOpen(page) {
  const address = page.url();
  const tab = await page.context().newPage();
  const unchanged = tab.waitForResponse((r) => r.status() === 304, { timeout: 60000 }).catch(() => null);
  await tab.goto(address);
  return unchanged.finally(() => tab.close());
}

// The profiles that were sent: who may be certified, and what the others miss.
export async function readsProfiles(y, pupils) {
  const ready = pupils.filter(certifiable).length;
  await go(y.teacher, `${y.profiles.path}/resultats`);
  await says(y.teacher, new RegExp(`${ready} participants? (est|sont) certifiables?\\.`));
  if (ready < pupils.length) await says(y.teacher, /pas encore certifiables?/, /encore \d+ pix/);
  assert.doesNotMatch(await words(y.teacher), /NaN/);
}
