// Organizations and their teams over HTTP: palierctl that opens them, invitations by every way, two at once at the same thing.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { Client, PASSWORD, SITE_DIR, assertOurPage, palierctl, passwordHash, person, quote, race, refused, rows, school, sql, token } from './client.mjs';

// The link that was mailed last to an address.
const mailed = (email) => sql(`select substring(body from '/invitations/[A-Za-z0-9_-]{43}') from app.mail
  where recipient = ${quote(email)} order by id desc limit 1`);
const address = () => `${token().slice(0, 9).toLowerCase()}@exemple.fr`;
const count = (what) => sql(`select count(*) from app.${what}`);

// A second admin beside the one of a school.
async function secondAdmin(organization) {
  const who = await person({ first: 'Inès' });
  await sql(`insert into app.organization_member values ('${organization}', '${who.id}', 'admin')`);
  return who;
}
const admins = (organization) => sql(`select count(*) from app.organization_member where organization = '${organization}' and role = 'admin'`);

// ------------------------------------------------------------- palierctl

test('palierctl organization create opens one, and says what it refuses', async () => {
  const one = ['organization', 'create', '--uai=0561534N', '--name=Collège', '--type=SCO', '--email=chef@exemple.fr'];
  assert.equal(await palierctl(...one), '1 opened\n');
  assert.match(await refused(...one), /status 1[\s\S]*--uai is another organization's already/);
  assert.match(await refused('organization', 'create', '--uai=0750001A', '--name=', '--type=ECO', '--email=x'),
    /--uai has the wrong letter[\s\S]*--name is missing[\s\S]*--type is none of SCO, SUP, PRO[\s\S]*--email is not an address/);
  assert.equal(await palierctl('organization', 'create', '--uai=0750001A', '--name=X', '--type=SCO', '--email=a@b.fr', '--force'), '1 opened\n');
  assert.match(await refused('organization', 'create', '--name=X'), /status 2/);
  assert.match(await refused('organization', 'create', '--from=x', '--name=X'), /status 2/);
  assert.match(await palierctl('organization', 'list', '--format=tsv'), /^uai\tname\ttype\temail\t[\s\S]*0561534N\tCollège\tSCO\tchef@exemple.fr\t.*\t0\tpending/m);
});

test('palierctl organization create --from opens all lines of a file or none, and names the lines', async () => {
  const file = `${SITE_DIR}/etablissements.csv`;
  const from = async (text) => {
    writeFileSync(file, text);
    return refused('organization', 'create', `--from=${file}`);
  };
  const was = await count('organization');
  assert.match(await from('\ufeffuai;name;type;email\n0690037R;Un;SCO;a@b.fr\n0690037r;Deux;SCO;a@b.fr\n;Trois;SCO;a@b.fr\n'),
    /csv:3: uai stands on an earlier line already[\s\S]*csv:4: uai is missing/);
  assert.match(await from('uai;nom;type;email\n'), /csv:1: .*"name"/);
  assert.match(await from('uai;name;type;email\n0690037R;Un;SCO\n'), /csv:2: missing data/);
  assert.match(await from('uai;name;type;email\n0690037R;"Un;SCO;a@b.fr\n'), /csv:\d: unterminated/);
  assert.match(await from(Buffer.from('uai;name;type;email\n0690037R;Coll\xe8ge;SCO;a@b.fr\n', 'latin1')), /csv:2: invalid byte sequence/);
  assert.match(await refused('organization', 'create', '--from=/rien'), /No such file/);
  assert.equal(await count('organization'), was);
  writeFileSync(file, 'uai;name;type;email\n0690037R;"Un; ""deux"" & <trois>";SCO;a@b.fr\n;Centre;PRO;c@d.fr\n');
  assert.equal(await palierctl('organization', 'create', `--from=${file}`), '2 opened\n');
  assert.equal(await sql("select name from app.organization where uai = '0690037R'"), 'Un; "deux" & <trois>');
});

test('palierctl organization invite sends the head\'s invitation again, join makes members', async () => {
  const email = address();
  await palierctl('organization', 'create', '--uai=0670007U', '--name=Lycée', '--type=SCO', `--email=${email}`);
  const first = await mailed(email);
  await palierctl('organization', 'invite', '0670007u');
  assert.notEqual(await mailed(email), first);
  assert.equal((await new Client().get(first)).page.textOf('h1'), 'Une invitation plus récente vous attend');
  assert.match(await refused('organization', 'invite', '0000000A'), /no organization/);
  const who = await person();
  await sql(`update app.account set email = ${quote(email)} where id = '${who.id}'`);
  assert.match(await refused('organization', 'join', '0670007U', 'personne@exemple.fr'), /no organization .* or no account/);
  assert.match(await refused('organization', 'join', '0670007U', email, '--role=chef'), /no role/);
  await palierctl('organization', 'join', '0670007U', email, '--role=admin');
  assert.equal(await sql(`select state from app.invitation where email = ${quote(email)} order by created_at desc limit 1`), 'pending');
  await palierctl('organization', 'join', '0670007U', email, '--role=admin', '--center');
  assert.equal(await sql(`select state from app.invitation where email = ${quote(email)} order by created_at desc limit 1`), 'accepted');
  assert.match(await refused('organization', 'join', '0670007U', email), /last admin/);
  assert.match(await refused('organization', 'invite', '0670007U'), /accepted already/);
  assert.equal((await who.get('/orga/equipe')).status, 200);
  assert.equal((await who.get('/certif/equipe')).status, 200);
});

test('palierctl window keeps the calendar', async () => {
  assert.match(await palierctl('window', 'add', '4e', '2031-01-01', '2031-02-01'), /4e: from 2031-01-01 to 2031-02-01/);
  await palierctl('window', 'add', '4e', '2031-01-01', '2031-02-01');
  assert.match(await refused('window', 'add', '4e', '2031-02-01', '2031-03-01'), /overlaps/);
  assert.match(await refused('window', 'add', '4e', '2031-05-01', '2031-04-01'), /status 1/);
  assert.match(await refused('window', 'add', '9e', '2032-01-01', '2032-02-01'), /status 1/);
  assert.match(await palierctl('window', 'list', '--format=tsv'), /^4e\t2031-01-01\t2031-02-01$/m);
  await palierctl('window', 'remove', '4e', '2031-01-01');
  assert.match(await refused('window', 'remove', '4e', '2031-01-01'), /no window/);
});

// ------------------------------------------------------------- invitations

test('a visitor signs up with the address that was invited, and is in the space', async () => {
  const head = await person();
  await school(head, { name: 'Collège <Élan> & "fils"' });
  const email = address();
  const sent = await head.post('/orga/equipe', { emails: ` ${email} `, role: 'member' });
  assert.equal(sent.to, '/orga/equipe?fait=invited');
  const link = await mailed(email);
  const visitor = new Client();
  const page = (await visitor.get(link)).page;
  assert.ok(page.text.includes('Collège <Élan> & "fils"'));
  assert.equal(page.form(link).fields.some((f) => f.name === 'email'), false, 'the address cannot be changed');
  const faulty = await visitor.post(link, { first_name: '', last_name: 'Lo', password: 'court' });
  assert.equal(faulty.status, 422);
  assertOurPage(faulty);
  assert.equal(faulty.page.form(link).fields.find((f) => f.name === 'last_name').value, 'Lo');
  const joined = await visitor.post(link, { first_name: 'Nina', last_name: 'Lo', password: PASSWORD, terms: 'yes' });
  assert.equal(joined.to, '/orga/campagnes');
  assert.ok((await visitor.get('/orga/equipe')).page.text.includes(email));
  assert.equal((await visitor.post('/orga/equipe', { emails: 'x@y.fr', role: 'admin' })).status, 403);
  assert.equal((await new Client().get(link)).page.textOf('h1'), 'Cette invitation a déjà servi');
});

test('who has an account signs in on the way, accepts by one button, and is told whose account it is', async () => {
  const head = await person();
  await school(head);
  const who = await person({ first: 'Zoé', hash: await passwordHash() });
  await head.post('/certif/equipe', { emails: who.email, role: 'admin' });
  const link = await mailed(who.email);
  const visitor = new Client();
  assert.ok((await visitor.get(link)).page.form('/connexion').fields.some((f) => f.name === 'retour' && f.value === link));
  const inside = await visitor.post('/connexion', { login: who.email, password: PASSWORD, retour: link });
  assert.equal(inside.to, link);
  const page = (await visitor.get(link)).page;
  assert.ok(page.text.includes('Accepter avec le compte de Zoé Berthier') && page.text.includes(who.email));
  assert.equal((await visitor.post(`${link}/accepter`)).to, '/certif/sessions');
  assert.equal((await visitor.post(`${link}/accepter`)).status, 422, 'once');
  assert.equal((await visitor.get('/certif/equipe')).status, 200);
  assert.equal((await visitor.get('/orga/equipe')).status, 403, 'the center alone');
});

test('who works there already is told so, and the invitation stays for somebody else', async () => {
  const head = await person();
  await school(head);
  const email = address();
  await head.post('/orga/equipe', { emails: email, role: 'member' });
  const link = await mailed(email);
  assert.ok((await head.get(link)).page.text.includes('Vous faites déjà partie de cette équipe'));
  const answer = await head.post(`${link}/accepter`);
  assert.equal(answer.status, 422);
  assertOurPage(answer);
  assert.equal(await sql(`select state from app.invitation where email = ${quote(email)}`), 'pending');
});

test('a page of a team escapes what people are called', async () => {
  const head = await person({ first: '<script>x</script>', last: '"&\'' });
  await school(head);
  const answer = await head.get('/orga/equipe');
  assert.equal(answer.page.all('script', (a) => !a.src).length, 0);
  assert.ok(answer.page.text.includes('<script>x</script>'));
});

// ------------------------------------------------------------- two at once

for (const [what, path, fields] of [['takes the other\'s role', 'role', { role: 'member' }], ['removes the other', 'retirer', {}]]) {
  test(`two admins, of whom each ${what} at once: one stays`, async () => {
    const first = await person();
    const { organization } = await school(first);
    const second = await secondAdmin(organization);
    await Promise.all([first.csrf(), second.csrf()]);
    const answers = await race('organization_member', [[first, second], [second, first]].map(([by, whom]) =>
      () => by.post(`/orga/equipe/membres/${whom.id}/${path}`, fields)));
    assert.deepEqual(answers.map((a) => a.status).sort(), [303, 403]);
    assert.equal(await admins(organization), '1');
  });
}

test('two admins who leave at once: one stays, and is told why', async () => {
  const first = await person();
  const { organization } = await school(first);
  const second = await secondAdmin(organization);
  await Promise.all([first.csrf(), second.csrf()]);
  const answers = await race('organization_member', [first, second].map((who) =>
    () => who.post(`/orga/equipe/membres/${who.id}/retirer`)));
  assert.deepEqual(answers.map((a) => a.status).sort(), [303, 422]);
  assert.ok(answers.find((a) => a.status === 422).page.text.includes('Il faut toujours quelqu’un pour administrer cet espace.'));
  assert.equal(await admins(organization), '1');
});

test('the last admin cannot delete their account away from the school', async () => {
  const who = await person({ hash: await passwordHash() });
  const { organization } = await school(who);
  const answer = await who.post('/mon-compte/supprimer', { current_password: PASSWORD });
  assert.equal(answer.status, 422);
  assert.ok(answer.page.text.includes('Vous êtes la seule personne à administrer un espace.'));
  assert.equal(await admins(organization), '1');
});

test('an invitation that two people accept at once lets one in', async () => {
  const { organization, code } = await school(await person());
  const people = [await person(), await person()];
  for (const who of people) await who.csrf();
  const answers = await race('invitation', people.map((who) => () => who.post(`/invitations/${code}/accepter`)));
  assert.deepEqual(answers.map((a) => a.status).sort(), [303, 422]);
  assert.equal(await sql(`select count(*) from app.organization_member where organization = '${organization}'`), '3');
});

test('an invitation that is sent again twice at once leaves one that waits', async () => {
  const head = await person();
  await sql(`insert into app.role values ('${head.id}', 'operator')`);
  const { organization } = await school(head);
  await head.csrf();
  const again = () => head.post(`/operateur/etablissements/${organization}/invitation`);
  const answers = await race('invitation', [again, again]);
  assert.deepEqual(answers.map((a) => a.status), [303, 303]);
  const [{ waiting }] = await rows(`select count(*) as waiting from app.invitation
    where organization = '${organization}' and email = ${quote(head.email)} and state = 'pending'`);
  assert.equal(waiting, 1);
});
