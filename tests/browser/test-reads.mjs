// A campaign's team reads: a list that renews itself (without JavaScript a link), pages without a fault for axe, at all widths.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, go, main, open, pageName, press, signUp, sql } from './browser.mjs';

const PAGES = ['participants', 'participants/PART', 'resultats', 'analyse'];
let home, one, teacher;

// A test of six participants, of whom five sent, and a collection that one sent.
before(async () => {
  const page = await open();
  teacher = await signUp(page, 'Karim');
  await page.context().close();
  const ids = sql(`with me as (select id from app.account where email = '${teacher.email}'),
      o as (insert into app.organization (type, name, email) values ('SCO', 'Collège d’essai', 'chef@essai.example') returning id),
      m as (insert into app.organization_member (organization, account, role) select o.id, me.id, 'member' from o, me),
      c as (insert into app.campaign (organization, code, kind, name) select o.id, v.code, v.kind, 'Parcours de rentrée'
              from o, (values ('RENTRE234', 'assessment'), ('PRQFIL234', 'collection')) v (code, kind) returning id, kind)
    select string_agg(c.id::text, ' ' order by kind) || ' ' || min(o.id::text) from c, o`).split(' ');
  const [campaign, collection, organization] = ids;
  home = [campaign, collection].map((id) => `/orga/campagnes/${id}`);
  sql(`insert into app.campaign_skill select '${campaign}', s.id from app.skill s where s.competence in ('1.1', '3.1') and s.level < 4 and not s.retired;
    insert into app.account (id, first_name, last_name, email)
      select md5('p' || n)::uuid, (array['Ana', 'Bob', 'Cléo', 'Dan', 'Ève', 'Fay', 'Gus'])[n], 'Nom' || n, 'p' || n || '@essai.example' from generate_series(1, 7) n;
    insert into app.pupil (id, organization, national_id, last_name, first_name, birth_date, division, account)
      select md5('u' || n)::uuid, '${organization}', n::text, 'Nom' || n, 'Élève', '2012-01-01', '5e A', case when n < 7 then md5('p' || n)::uuid end
        from generate_series(1, 7) n;
    insert into app.participation (id, campaign, account, pupil, state)
      select md5('t' || n)::uuid, '${campaign}', md5('p' || n)::uuid, md5('u' || n)::uuid, 'to_share' from generate_series(1, 6) n;
    insert into app.shared_skill select md5('t' || n)::uuid, k.skill, s.level < n from generate_series(1, 5) n, app.campaign_skill k
      join app.skill s on s.id = k.skill where k.campaign = '${campaign}';
    update app.participation p set state = 'shared', shared_at = now(), (validated, skills) =
      (select count(*) filter (where h.validated), count(*) from app.shared_skill h where h.participation = p.id)
      where exists (select from app.shared_skill h where h.participation = p.id);
    insert into app.participation (id, campaign, account, pupil, state)
      select md5('c' || n)::uuid, '${collection}', md5('p' || n)::uuid, md5('u' || n)::uuid, 'to_share' from generate_series(1, 2) n;
    insert into app.shared_competence select md5('c1')::uuid, c.code, case when c.area < '2' then 1 else 0 end, 5 from app.competence c;
    update app.participation set state = 'shared', shared_at = now(), pix = 80, certifiable = false where id = md5('c1')::uuid`);
  one = ['t3', 'c1'].map((what) => sql(`select md5('${what}')::uuid`));
});

async function signIn(page) {
  await go(page, '/connexion');
  await page.fill('[name=login]', teacher.email);
  await page.fill('[name=password]', teacher.password);
  await press(page, 'main form button');
}
const send = (n) => sql(`insert into app.shared_skill select md5('t${n}')::uuid, k.skill, true from app.campaign_skill k
    where k.campaign = (select campaign from app.participation where id = md5('t${n}')::uuid);
  update app.participation set state = 'shared', shared_at = now(), (validated, skills) = (select count(*), count(*)
    from app.shared_skill where participation = md5('t${n}')::uuid) where id = md5('t${n}')::uuid`);

test('with JavaScript the list is fresh within five seconds; focus, scroll and what is typed are kept', async () => {
  const page = await open({ viewport: { width: 1280, height: 500 } });
  await signIn(page);
  const asked = [];
  page.on('response', (r) => { if (r.request().resourceType() === 'xhr') asked.push(r.status()); });
  await go(page, `${home[0]}/participants`);
  assert.match(await page.locator('#chiffres').innerText(), /résultats reçus\s+5\s/);
  await page.locator('#liste details summary').first().click();
  await page.fill('#nom', 'Nom');
  const row = page.locator('th a', { hasText: 'Nom6' });
  await row.focus();
  const scroll = await page.evaluate(() => scrollY);
  // An unchanged page is not sent again: the first poll brings the tag, the next one is a 304.
  await page.waitForResponse((r) => r.status() === 304, { timeout: 20000 });
  await page.evaluate(() => { document.querySelector('#liste').dataset.same = 'yes'; });
  send(6);
  await page.locator('#chiffres div', { hasText: 'résultats reçus' }).last().locator('dd', { hasText: /^6$/ }).waitFor({ timeout: 5900 });
  assert.match(await page.locator('tr', { has: row }).innerText(), /Envoyé[\s\S]*100\s%/);
  assert.equal(await page.evaluate(() => document.querySelector('#liste').dataset.same), undefined, 'the list is a new one');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Nom6 Élève');
  assert.equal(await page.evaluate(() => scrollY), scroll);
  assert.equal(await page.inputValue('#nom'), 'Nom');
  assert.equal(await page.locator('#liste details').first().getAttribute('open'), '');
  assert.ok(asked.every((status) => status === 200 || status === 304), asked.join());
  // Chromium notes that the policy kept its own styles of an open <details> from the page it parsed; nothing of ours.
  assert.deepEqual(page.problems.filter((problem) => !/^Applying inline style/.test(problem)), []);
  await page.context().close();
});

test('without JavaScript a link renews the list, and filters work', async () => {
  const page = await open({ javaScriptEnabled: false });
  await signIn(page);
  await go(page, `${home[0]}/participants?tri=resultat`);
  await press(page, page.locator('main a', { hasText: 'Actualiser' }));
  assert.match(page.url(), /tri=resultat/);
  await page.selectOption('#etoiles', '0');
  await press(page, page.locator('main form button', { hasText: 'Afficher' }));
  assert.match(await main(page), /\b1 participant\b/);
  assert.match(await main(page), /Nom1 Élève/);
  assert.match(await main(page), /N’ont pas commencé/);
  await press(page, page.locator('th a').first());
  assert.equal(await pageName(page), 'orga/participant');
  await page.context().close();
});

test('on a phone names come first, filters unfold, and what is chosen is told', async () => {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  await signIn(page);
  await go(page, `${home[0]}/participants`);
  assert.ok(!await page.locator('#etoiles').isVisible(), 'filters are folded');
  await page.locator('#filtrer summary').click();
  await page.selectOption('#classe', '5e A');
  await page.selectOption('#etoiles', '0');
  await press(page, '#filtrer button');
  assert.match(await page.locator('.filtered').innerText(), /5e A\s+Aucune étoile/);
  assert.ok(!await page.locator('#etoiles').isVisible(), 'and folded again');
  await press(page, '.filtered a');
  assert.match(await main(page), /\b6 participants\b/);
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.ok(await page.locator('#etoiles').isVisible(), 'a wide screen shows them');
  await page.context().close();
});

test('axe-core finds nothing, and no page is wider than its window', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await open({ colorScheme });
    await signIn(page);
    for (const [i, campaign] of home.entries())
      for (const name of PAGES.filter((p) => i === 0 || p !== 'analyse')) {
        await go(page, `${campaign}/${name.replace('PART', one[i])}`);
        await page.evaluate(() => document.querySelectorAll('main details').forEach((d) => { d.open = true; }));
        assert.deepEqual(await axe(page), [], `${name} ${colorScheme}`);
        for (const width of [320, 360, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} at ${width}`);
        }
      }
    assert.deepEqual(page.problems, []);
    await page.context().close();
  }
});
