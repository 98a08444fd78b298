// No page is larger than 60 KB (61,440 bytes, not compressed), however much there is to show: every page of the map, on a site
// that holds as much of everything as one could have (crowd.sql).
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Client, palierctl, person, sha256, sql, token } from './client.mjs';
import { sessionOfToday, sit, tablet } from './exam.mjs';

const LIMIT = 60 * 1024;
const SQL = readFileSync(new URL('crowd.sql', import.meta.url), 'utf8');
const CLASS = '?classe=Terminale+1';

// The addresses, by who asks for them. {name} stands for each of what ONES finds.
const ADDRESSES = {
  visitor: ['/inscription', '/connexion', '/mot-de-passe-oublie', '/certif/surveillance', '/nouveau-mot-de-passe/{code}', '/invitations/{code}'],
  head: ['/', '/demonstration', '/aide', '/accessibilite', '/mentions-legales', '/confidentialite', '/plan-du-site', '/fiches/{lesson}',
    '/verification-certificat', '/certificats/{certificate}', '/campagnes', '/campagnes/{campaign_code}', '/accueil', '/competences',
    '/competences/{competence}', '/competences/{competence}/details', '/evaluations/{placement}/resultats', '/mes-tutos', '/mes-parcours',
    '/participations/{own_participation}', '/mon-compte', '/mes-espaces', '/certification', '/mes-certifications', '/mes-certifications/{own_exam}',
    '/orga/equipe', '/orga/documentation', '/orga/eleves', '/orga/eleves?page=3', '/orga/eleves/import', '/orga/eleves/import/{import}',
    '/orga/eleves/import/{import}?liste=gone', '/orga/eleves/identifiants', `/orga/eleves/identifiants${CLASS}`,
    '/orga/campagnes', '/orga/campagnes/creation', ...['', '/parametres', '/participants', '/participants?page=7', '/resultats']
      .flatMap((page) => [`/orga/campagnes/{assessment}${page}`, `/orga/campagnes/{collection}${page}`]),
    '/orga/campagnes/{assessment}/analyse', '/orga/campagnes/{assessment}/analyse?tri=sujet', '/orga/campagnes/{assessment}/participants/{sent}', '/orga/campagnes/{assessment}/participants/{sent}?competence=2.1',
    '/orga/campagnes/{collection}/participants/{profile}', '/orga/certifications', `/orga/certifications${CLASS}`, `/orga/certifications${CLASS}&page=2`,
    '/certif/equipe', '/certif/sessions', '/certif/sessions?etat=published&page=3', '/certif/sessions/creation',
    ...['', '/codes', '/modification', '/candidats', '/candidats?page=4', '/candidats/ajout', '/candidats/import', '/candidats/eleves',
      `/candidats/eleves${CLASS}`, '/candidats/{candidate}', '/finalisation', '/finalisation?page=9', '/finalisation/{candidate}']
      .map((page) => `/certif/sessions/{open}${page}`),
    '/certif/sessions/{published}', '/certif/sessions/{published}/finalisation', '/certif/sessions/{stopped}/finalisation', '/jury/sessions', '/jury/sessions/{finalised}',
    '/jury/sessions/{finalised}?page=6', '/jury/sessions/{published}', '/jury/certifications/{exam}', '/jury/certifications/{exam}?question=7',
    '/operateur/etablissements', '/operateur/etablissements?q=college', '/operateur/etablissements/creation', '/operateur/calendrier', '/operateur/courriels',
    '/operateur/epreuves', '/operateur/epreuves/{challenge}'],
  invigilator: [...['', '?etat=pending', '?etat=waiting', '?etat=running', '?etat=ended', '?recherche=dupont', '?page=9'].map((list) => `/certif/surveillance/{open}${list}`),
    '/certif/surveillance/{open}/candidats/{candidate}'],
  candidate: ['/certification/{sitting}'],
};
const ONES = (head) => ({
  lesson: 'select topic as id from app.lesson order by length(body) desc limit 3',
  certificate: 'select code as id from app.certificate limit 1',
  campaign_code: "select code as id from app.campaign where id = '{assessment}'",
  competence: 'select code as id from app.competence',
  placement: `select distinct a.id from app.assessment a join app.answer r on r.assessment = a.id where a.account = '${head}' and a.kind = 'placement'`,
  own_participation: `select id from app.participation where account = '${head}' order by campaign <> '{assessment}' limit 2`,
  own_exam: `select a.id from app.assessment a where a.account = '${head}' and a.kind = 'exam' limit 1`,
  sent: "select participation as id from app.shared_skill join app.participation p on p.id = participation where campaign = '{assessment}' limit 1",
  profile: "select id from app.participation where campaign = '{collection}' limit 1",
  candidate: "select c.id from app.candidate c join app.exam e on e.candidate = c.id where c.exam_session = '{open}' and e.ended is null limit 1",
  challenge: 'select id from app.challenge where not retired order by length(body) desc limit 2',
});
// Pages that hold the same little, whatever there is in the site; the answers of a checkpoint are five of those of the results.
const SMALL = ['/evaluations/{assessment}', '/evaluations/{assessment}/application', '/evaluations/{assessment}/bilan', '/certification/acces',
  '/certification/attente', '/certification/{assessment}/application', '/certification/{assessment}/fin'];

const readers = { visitor: new Client() };
const known = { code: [token()] };
const fill = (text) => Object.entries(known).reduce((all, [name, ids]) =>
  all.flatMap((one) => one.includes(`{${name}}`) ? ids.map((id) => one.replaceAll(`{${name}}`, id)) : [one]), [text]);

before(async () => {
  readers.head = await person();
  for (const [name, id] of Object.entries(JSON.parse(await sql(`\\set head ${readers.head.id}\n${SQL}`)))) known[name] = [id];
  for (const [name, found] of Object.entries(ONES(readers.head.id)))
    known[name] = (await sql(`select id from (${fill(found)[0]}) f`)).split('\n');
  readers.invigilator = new Client(token());
  await sql(`insert into app.session (token_hash, exam_session, expires_at)
    values (decode('${sha256(readers.invigilator.token)}', 'hex'), '${known.open}', now() + interval '1 hour')`);
  const session = await sessionOfToday();
  readers.candidate = await sit(session, await tablet(session));
  known.sitting = [readers.candidate.assessment];
});

test('every page of the map is asked for', async () => {
  const pages = (await palierctl('routes', '--format=tsv')).trimEnd().split('\n').slice(1).map((line) => line.split('\t'))
    .filter(([method, , name, , , flags]) => method === 'GET' && name !== '-' && !/table|pdf|cas_/.test(flags)).map(([, path]) => path);
  const asked = Object.values(ADDRESSES).flat().map((address) => address.replace(/\?.*/, ''));
  const isAsked = (page) => asked.some((address) => address === page
    || new RegExp(`^${page.replace(/\{\w+\}/g, '\\{\\w+\\}')}$`).test(address));
  assert.deepEqual(pages.filter((page) => !isAsked(page) && !SMALL.includes(page)), []);
});

for (const [who, addresses] of Object.entries(ADDRESSES)) {
  for (const address of addresses) {
    test(`${address} is no larger than 60 KB`, async () => {
      for (const path of fill(address)) {
        const answer = await readers[who].get(path);
        assert.equal(answer.status, 200, path);
        if (process.env.PAGE_SIZES) console.error(`${answer.body.length}\t${address}\t${path}`);
        assert.ok(answer.body.length <= LIMIT, `${path}: ${answer.body.length} bytes`);
      }
    });
  }
}
