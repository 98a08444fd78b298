-- As many of everything as one could have, with long names: a school of 3,000 pupils, its campaigns, a center's year, an exam session of
-- 500 of each state, 10,000 organizations. For test-page-sizes.mjs. psql variables: head (an account), the admin of all; asks for nothing else.
set client_min_messages = warning;
create temp table world (name text primary key, id uuid not null default gen_random_uuid());
insert into world (name) values ('organization'), ('center'), ('assessment'), ('collection'), ('import'), ('finalised'), ('published'), ('open'), ('stopped');
create function pg_temp.id(wanted text) returns uuid language sql as 'select id from world where name = wanted';

insert into app.organization (id, type, uai, name, email)
  values (pg_temp.id('organization'), 'SCO', '0990003R', 'Lycée polyvalent des Métiers Jean-Baptiste de la Salle', 'chef@foule.example');
insert into app.center (id, organization, name) values (pg_temp.id('center'), pg_temp.id('organization'), 'Lycée polyvalent des Métiers Jean-Baptiste de la Salle');
insert into app.organization (type, name, email)
  select 'SCO', 'Collège Marguerite-Yourcenar de Saint-Germain-sur-Ille ' || n, 'principale-' || n || '@college.foule.example'
    from generate_series(1, 10000) n;
insert into app.mail (recipient, subject, body)
  select 'personne-' || n || '@college.foule.example', 'Votre invitation dans Palier', repeat(E'Une ligne du courriel, comme elles sont longues en général.\n', 12)
    from generate_series(1, 10000) n;
insert into app.exam_window (level, opens, closes)
  select l.id, date '2020-11-01' + 365 * n, date '2021-03-01' + 365 * n
    from app.school_level l, generate_series(10, 29) n where l.id <> 'adulte';

-- The team: a hundred, and a hundred who are invited. Its admin is also in fifty other schools.
create temp table person as select gen_random_uuid() as id, n from generate_series(1, 3000) n;
insert into app.account (id, first_name, last_name, email, username)
  select id, 'Marie-Charlotte', 'Dupont-Lefebvre ' || n, 'marie-charlotte.dupont-' || n || '@foule.example', 'marie-charlotte.dupont' || n from person;
insert into app.organization_member (organization, account, role)
  select pg_temp.id('organization'), id, 'member' from person where n <= 100 union all select pg_temp.id('organization'), :'head', 'admin'
  union all select id, :'head', 'admin' from (select id from app.organization where email like 'principale-%' limit 50) o;
insert into app.center_member (center, account, role)
  select pg_temp.id('center'), id, 'member' from person where n <= 100 union all select pg_temp.id('center'), :'head', 'admin';
insert into app.invitation (code_hash, organization, center, email, role)
  select sha256(('foule' || n)::bytea), pg_temp.id('organization'), pg_temp.id('center'), 'marie-charlotte.invitee-' || n || '@foule.example', 'member'
    from generate_series(1, 100) n;
insert into app.role (account, role) values (:'head', 'operator'), (:'head', 'jury');
update app.session set organization = pg_temp.id('organization'), center = pg_temp.id('center') where account = :'head';
update app.setting set shows_mail = true;

-- The pupils: 3,000 in classes of 35, but for one of 120; an import of as many waits, after thirty others.
create temp table pupil as
  select gen_random_uuid() as id, p.id as account, p.n, case when n <= 120 then 'Terminale 1' else 'Terminale STMG ' || n / 35 end as division from person p;
insert into app.pupil (id, organization, national_id, last_name, first_name, birth_date, division, account, reconciled_at)
  select id, pg_temp.id('organization'), lpad(n::text, 9, '0') || 'FF', 'Dupont-Lefebvre ' || n, 'Marie-Charlotte', date '2010-01-01' + n % 300, division,
         account, now() from pupil;
insert into app.pupil_import (organization, account, file_name, state, pupils, added, changed, same, gone, refused, created_at)
  select pg_temp.id('organization'), :'head', 'ExportXML_ElevesSansAdresses-' || n || '.zip', 'dropped', 3000, 3000, 0, 0, 3000, 0, now() - n * interval '1 day'
    from generate_series(1, 30) n;
insert into app.pupil_import (id, organization, account, file_name, pupils, added, changed, same, gone, refused)
  values (pg_temp.id('import'), pg_temp.id('organization'), :'head', 'ExportXML_ElevesSansAdresses.zip', 3000, 3000, 0, 0, 3000, 0);
insert into app.pupil_import_row (import, place, line, key, national_id, last_name, preferred_name, first_name, middle_name, third_name, sex, birth_date,
    birth_city, birth_city_code, birth_department, birth_country, mef, status, exit_date, division, born, verdict)
  select pg_temp.id('import'), n, n, n::text, lpad(n::text, 9, '0') || 'ZZ', 'Dupont-Lefebvre ' || n, '', 'Marie-Charlotte', '', '', 'F', '01/03/2012', '',
         '33063', '033', '100', '', 'ST', '', 'Terminale 1', '2012-03-01', 'new' from generate_series(1, 3000) n;

-- Campaigns: five hundred, of which two have 3,000 participants who have sent; one participant has sent everything there is.
insert into app.campaign (organization, code, kind, name, title, creator)
  select pg_temp.id('organization'), web.campaign_code(), 'collection', 'Profils de rentrée, tous niveaux, groupe ' || n, 'Parcours', :'head' from generate_series(1, 498) n;
insert into app.campaign (id, organization, code, kind, name, title, creator)
  select pg_temp.id(k), pg_temp.id('organization'), web.campaign_code(), k, 'Rentrée, tous niveaux', 'Parcours de rentrée', :'head'
    from unnest(array['assessment', 'collection']) k;
insert into app.campaign_skill select pg_temp.id('assessment'), id from app.skill where not retired;
insert into app.participation (campaign, account, pupil, state, shared_at, validated, skills, pix, certifiable)
  select c.id, p.account, p.id, 'shared', now(), case c.kind when 'assessment' then 100 + n % 200 end, case c.kind when 'assessment' then 420 end,
         case c.kind when 'collection' then n % 1024 end, case c.kind when 'collection' then n % 2 = 0 end
    from app.campaign c, pupil p where c.id in (pg_temp.id('assessment'), pg_temp.id('collection'));
insert into app.shared_skill
  select p.id, s.id, (s.level + u.n) % 3 = 0 from app.participation p join pupil u on u.id = p.pupil
    join app.skill s on not s.retired where p.campaign = pg_temp.id('assessment') and u.n <= 10;
insert into app.shared_competence
  select p.id, c.code, case when p.certifiable or c.code < '2.1' then 1 + u.n % 8 else 0 end, u.n % 65 from app.participation p join pupil u on u.id = p.pupil
   cross join app.competence c where p.campaign = pg_temp.id('collection');

-- A center's year: 450 sessions, and four of 500 candidates: one that goes on, one in which all were stopped, one finalised, one published.
insert into app.exam_session (center, level, address, room, starts_at, invigilators, access_code, password, state, finalised_at, published_at)
  select pg_temp.id('center'), 'terminale', '12, rue des Écoles, 35250 Saint-Germain-sur-Ille', 'Salle informatique B' || n, current_date - n % 300 + time '14:00',
         'Camille Roux, Dominique Le Gall', web.draw_signs('BCDFGHJKMPQRTVWXY', 4) || web.draw_signs('2346789', 2), '23BCD', s,
         case when s <> 'open' then now() - n * interval '1 hour' end, case when s = 'published' then now() - n * interval '1 hour' end
    from generate_series(1, 450) n, lateral (select (array['open', 'finalised', 'published'])[n % 3 + 1]) x (s);
insert into app.exam_session (id, center, level, address, room, starts_at, invigilators, access_code, password, state, comment, finalised_at, published_at)
  select pg_temp.id(s), pg_temp.id('center'), 'terminale', '12, rue des Écoles, 35250 Saint-Germain-sur-Ille', 'Grand gymnase', current_date + time '08:00',
         'Camille Roux, Dominique Le Gall', web.draw_signs('BCDFGHJKMPQRTVWXY', 4) || web.draw_signs('2346789', 2), '23BCD',
         case s when 'stopped' then 'open' else s end, case when s <> 'open' then repeat('Tout s’est bien passé. ', 80) else '' end,
         case when s in ('finalised', 'published') then now() - interval '1 year' end, case when s = 'published' then now() end
    from unnest(array['open', 'stopped', 'finalised', 'published']) s;
create temp table seat as
  select gen_random_uuid() as id, gen_random_uuid() as exam, sha256((w.name || p.n)::bytea) as token, w.name as session, w.id as exam_session,
         p.n, p.id as pupil, p.account, p.division
    from world w, pupil p where w.name in ('open', 'stopped', 'finalised', 'published') and p.n <= 500;
insert into app.candidate (id, exam_session, last_name, first_name, birth_date, birth_city, birth_country, division, pupil, extra_time, account, entered_at,
    admitted_at)
  select id, exam_session, 'Dupont-Lefebvre ' || n, 'Marie-Charlotte', date '2010-01-01' + n % 300, 'Saint-Germain-sur-Ille', 'France', division, pupil, 33,
         case when n % 10 > 0 or session <> 'open' then account end, case when n % 10 > 1 or session <> 'open' then now() end,
         case when session = 'open' and n % 10 between 3 and 4 then now() end from seat;
-- In the open one 0: absent, 1: entering, 2: waiting, 3 and 4: admitted, 5 and 6: running, 7: left, 8: asks, 9: ended.
delete from seat where session = 'open' and n % 10 < 5;
insert into app.session (token_hash, account, expires_at)
  select token, account, now() + interval '1 day' from seat where session = 'open' and n % 10 in (5, 6);
insert into app.assessment (id, account, kind, state) select exam, account, 'exam', 'started' from seat;
insert into app.exam (assessment, candidate, max_level, starts_at, ends_at, session, asked_at, ended, ended_at)
  select exam, id, 8, now(), now() + interval '1 hour', token, case when n % 10 = 8 then now() end,
         case when n % 10 = 9 or session <> 'open' then 'time' end, case when n % 10 = 9 or session <> 'open' then now() end from seat;
insert into app.exam_question (assessment, position, competence, challenge)
  select s.exam, c.n, c.competence, c.id from seat s, (
    select c.id, k.competence, row_number() over (order by k.competence, c.id) as n from app.challenge c join app.skill k on k.id = c.skill
     where not c.retired and k.level = 3 limit 3) c;
insert into app.question (assessment, position, challenge) select q.assessment, q.position, q.challenge from app.exam_question q join seat s on s.exam = q.assessment where q.position = 1;
-- One of the finalised ones was answered to the last of its 48 questions, and much was reported.
insert into world (name, id) select 'exam', exam from seat where session = 'finalised' order by n limit 1;
insert into app.exam_question (assessment, position, competence, challenge)
  select pg_temp.id('exam'), 3 + row_number() over (order by c.competence, c.id), c.competence, c.id from (
    select c.id, k.competence, row_number() over (partition by k.competence order by c.id) as n from app.challenge c join app.skill k on k.id = c.skill
     where not c.retired and k.level = 4) c where c.n <= 3 limit 45;
insert into app.question (assessment, position, challenge)
  select assessment, position, challenge from app.exam_question where assessment = pg_temp.id('exam') and position > 1;
insert into app.answer (assessment, position, challenge, given, verdict, payload_hash)
  select assessment, position, challenge, '"Une réponse de longueur ordinaire"', 'ko', '' from app.question where assessment = pg_temp.id('exam');
insert into app.incident (candidate, category, subcategory, question, effect, description)
  select id, 'in_challenge', 'image_not_displaying', q, 'jury', 'L’image ne s’affiche pas, même après avoir chargé la page de nouveau.'
    from seat, generate_series(1, 12) q where exam = pg_temp.id('exam');
insert into app.exam_competence select pg_temp.id('exam'), code, 3, 25 from app.competence;
insert into app.incident (candidate, category, subcategory, effect, description)
  select id, 'in_challenge', 'image_not_displaying', 'jury', 'L’image ne s’affiche pas.' from seat where n % 3 = 0 or session = 'open';
insert into app.exam_result (assessment, emitter, status, pix, rate) select exam, 'finalisation', 'validated', 345, 78 from seat where session in ('finalised', 'published');
insert into app.certificate (assessment, result, code, last_name, first_name, birth_date, center, held_at, expires_on)
  select s.exam, r.id, 'P-' || web.draw_signs('2346789BCDFGHJKMPQRTVWXY', 8), 'Dupont-Lefebvre ' || n, 'Marie-Charlotte', '2010-01-01', 'Lycée', now(), current_date + 1000
    from seat s join app.exam_result r on r.assessment = s.exam where session = 'published';

-- Somebody who has done everything: each competence several times, 200 campaigns, 10 exams; who failed at something in each topic.
insert into app.assessment (account, kind, competence, state, earned_after, completed_at, created_at)
  select :'head', 'placement', c.code, 'completed', 20, now() - n * interval '8 days', now() - n * interval '8 days' from app.competence c, generate_series(1, 25) n;
insert into app.question (assessment, position, challenge)
  select a.id, c.n, c.id from (select distinct on (competence) id, competence from app.assessment where account = :'head' and kind = 'placement' order by competence, created_at desc) a
    join lateral (select c.id, row_number() over (order by length(c.body) + length(c.proposals) + length(c.expected) + length(c.explain) desc, c.id) as n
                    from app.challenge c join app.skill s on s.id = c.skill where s.competence = a.competence and not c.retired limit 20) c on true;
insert into app.answer (assessment, position, challenge, given, verdict, payload_hash)
  select q.assessment, q.position, q.challenge, null, 'aband', '' from app.question q join app.assessment a on a.id = q.assessment where a.account = :'head';
insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
  select :'head', s.competence, s.id, case when s.level < 4 then 'validated' else 'invalidated' end, 'direct', case when s.level < 4 then s.pix_value else 0 end, a.id, 1
    from app.skill s join (select distinct on (competence) id, competence from app.assessment where account = :'head' and kind = 'placement' order by competence, created_at desc) a
      on a.competence = s.competence where not s.retired;
insert into app.participation (campaign, account, state, shared_at, pix, certifiable)
  select c.id, :'head', 'shared', now(), 340, true from app.campaign c where c.kind = 'collection' and c.id <> pg_temp.id('collection') limit 200;
insert into app.shared_competence select p.id, c.code, 3, 24 from app.participation p, app.competence c where p.account = :'head';
with sat as (insert into app.participation (campaign, account, state, shared_at, validated, skills) values (pg_temp.id('assessment'), :'head', 'shared', now(), 100, 420) returning id)
insert into app.shared_skill select sat.id, s.id, s.level < 4 from sat, app.skill s where not s.retired;
create temp table sat as select gen_random_uuid() as id, gen_random_uuid() as exam, id as exam_session
  from (select id from app.exam_session where state = 'published' and id <> pg_temp.id('published') limit 10) s;
insert into app.candidate (id, exam_session, last_name, first_name, birth_date, account) select id, exam_session, 'Dupont', 'Marie', '2010-01-01', :'head' from sat;
insert into app.assessment (id, account, kind, state) select exam, :'head', 'exam', 'completed' from sat;
insert into app.exam (assessment, candidate, max_level, ends_at, ended, ended_at) select exam, id, 8, now(), 'candidate', now() from sat;
insert into app.exam_result (assessment, emitter, status, pix, rate) select exam, 'finalisation', 'validated', 345, 78 from sat;
insert into app.certificate (assessment, result, code, last_name, first_name, birth_date, center, held_at, expires_on)
  select s.exam, r.id, 'P-' || web.draw_signs('2346789BCDFGHJKMPQRTVWXY', 8), 'Dupont', 'Marie', '2010-01-01', 'Lycée', now(), current_date + 1000
    from sat s join app.exam_result r on r.assessment = s.exam;
insert into app.exam_competence select s.exam, c.code, 3, 25 from sat s, app.competence c;
insert into app.exam_mark select r.id, c.code, 3, 25, 3, 2, 0 from sat s join app.exam_result r on r.assessment = s.exam, app.competence c;
analyze;
select json_object_agg(name, id) from world;
