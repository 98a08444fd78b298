// What a campaign's team reads over HTTP: the pages, the table's bytes, 304 where nothing is new.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, assertOurPage, person, school, sql } from './client.mjs';

const NOBODY = '00000000-0000-4000-8000-000000000000';
let karim, lina, odile, home;

// A campaign of two skills with one who sent and one who has to.
before(async () => {
  [karim, lina, odile] = await Promise.all([person({ first: 'Karim' }), person(), person({ first: 'Odile' })]);
  const { organization } = await school(karim);
  await school(odile);
  const id = await sql(`insert into app.campaign (organization, code, kind, name)
    values ('${organization}', 'LECTUR234', 'assessment', 'Été = "+"') returning id`);
  await sql(`insert into app.campaign_skill select '${id}', s.id from app.skill s where s.competence = '1.1' and s.level < 3 and not s.retired`);
  const sent = await sql(`insert into app.participation (campaign, account, state) values ('${id}', '${lina.id}', 'to_share') returning id`);
  await sql(`insert into app.shared_skill select '${sent}', k.skill, true from app.campaign_skill k where k.campaign = '${id}'`);
  await sql(`update app.participation set state = 'shared', shared_at = now(), (validated, skills) =
    (select count(*), count(*) from app.campaign_skill k where k.campaign = '${id}') where id = '${sent}'`);
  await sql(`insert into app.participation (campaign, account, state) values ('${id}', '${odile.id}', 'to_share')`);
  home = `/orga/campagnes/${id}`;
  karim.participation = sent;
});

test('each page, and no other school\'s', async () => {
  for (const path of ['/participants', `/participants/${karim.participation}`, '/resultats', '/analyse']) {
    const answer = await karim.get(home + path);
    assert.equal(answer.status, 200, path);
    assertOurPage(answer, path);
    assert.match(answer.page.text, /100\u00a0%/, path);
    for (const [who, status] of [[new Client(), 303], [lina, 404], [odile, 404]])
      assert.equal((await who.get(home + path)).status, status, path);
  }
});

test('an unchanged live page is a 304 for who has it', async () => {
  const path = `${home}/participants`;
  const first = await karim.get(path);
  const tag = first.headers.etag;
  assert.match(tag, /^W\/"[0-9a-f]{16}-[0-9a-z.:]+"$/);
  assert.equal(first.headers['cache-control'], 'no-store');
  const again = (who, known, what = path) => who.send('GET', what, { headers: { 'if-none-match': known } });
  const same = await again(karim, tag);
  assert.equal(same.status, 304);
  assert.equal(same.body.length, 0);
  assert.equal(same.headers.etag, tag);
  assert.equal((await again(karim, `"x", ${tag}`)).status, 304, 'one of several');
  for (const known of ['*', 'W/"', `W/"0123456789abcdef-${tag.slice(20)}`, tag.replace('-', '')])
    assert.equal((await again(karim, known)).status, 200, known);
  for (const [who, status] of [[lina, 404], [odile, 404], [new Client(), 303]])
    assert.equal((await again(who, tag)).status, status, 'the rights come first');
  await sql(`update app.participation set state = state where id = '${karim.participation}'`);
  const fresh = await again(karim, tag);
  assert.equal(fresh.status, 200);
  assert.notEqual(fresh.headers.etag, tag);
  assert.equal((await again(karim, fresh.headers.etag)).status, 304);
  await sql(`update app.account set first_name = 'Karine' where id = '${karim.id}'`);
  assert.equal((await again(karim, fresh.headers.etag)).status, 200, 'what stands around it counts');
});

test('the table is CSV as spreadsheets want it', async () => {
  const answer = await karim.get(`${home}/export.csv`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8; header=present');
  assert.equal(answer.headers['content-disposition'], `attachment; filename="resultats-${home.split('/')[3]}.csv"`);
  assert.deepEqual([...answer.body.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const lines = answer.body.subarray(3).toString('utf8').split('\r\n');
  assert.equal(lines.length, 4);
  assert.equal(lines.pop(), '', 'the last line ends too');
  assert.doesNotMatch(lines.join(''), /[\r\n]/);
  assert.match(lines[0], /^"Établissement";"Code de la campagne";/);
  assert.match(lines[1], /;"LECTUR234";"Été = ""\+""";"NA";"Berthier";"Lina";"NA";100;"\d{4}-\d\d-\d\d";"Oui";"\d{4}-\d\d-\d\d";3;100;1,00;/);
  assert.match(lines[2], /;"Berthier";"Odile";"NA";100;"\d{4}-\d\d-\d\d";"Non";"NA";"NA";"NA";"NA";/);
  const columns = lines.map((line) => line.split(';').length);
  assert.deepEqual(columns, [columns[0], columns[0], columns[0]]);
});

test('what a table\'s path may say is judged as everywhere', async () => {
  for (const id of [NOBODY, '-'.repeat(36), 'x'])
    assert.equal((await karim.get(`/orga/campagnes/${id}/export.csv`)).status, 404, id);
  for (const who of [lina, odile]) assert.equal((await who.get(`${home}/export.csv`)).status, 404);
  assert.equal((await new Client().get(`${home}/export.csv`)).status, 303);
  // The argument of one request is none of the next one's on the same connection.
  for (let i = 0; i < 8; i++) {
    assert.equal((await karim.get(`${home}/export.csv`)).status, 200);
    assert.equal((await karim.get(`/orga/campagnes/${NOBODY}/export.csv`)).status, 404);
  }
});

test('filters, order and pages take anything', async () => {
  for (const query of ['?nom=%25&classe=%27&etat=x&etoiles=9&tri=%3B&page=0', '?page=99999', '?nom=%C3%A9', '?seen=1', '?tri=reussite'])
    for (const path of ['/participants', '/resultats', '/analyse'])
      assert.equal((await karim.get(home + path + query)).status, 200, path + query);
  assert.equal((await karim.get(`${home}/participants?page=1&page=2`)).status, 400);
  assert.equal((await karim.get(`${home}/participants/${NOBODY}`)).status, 404);
});
