-- A class of 35 with a certificate in all sixteen competences each; the first of them also heads the school. After seed.sql.
\set ON_ERROR_STOP on
create temp table place as
  select s.account as id, row_number() over (order by encode(s.token_hash, 'hex')) as n from app.session s
   where s.token_hash in (select sha256(convert_to('bench-' || lpad(n::text, 37, '0'), 'UTF8')) from generate_series(1, 35) n);
insert into app.organization (id, type, name, email) values (md5('bench o')::uuid, 'SCO', 'Collège du banc', 'chef@banc.example');
insert into app.organization_member
  select md5('bench o')::uuid, s.account, 'admin' from app.session s
   where s.token_hash = sha256(convert_to('bench-' || lpad('1', 37, '0'), 'UTF8'));
insert into app.center (id, organization, name) values (md5('bench c')::uuid, md5('bench o')::uuid, 'Collège du banc');
insert into app.exam_session (id, center, level, address, room, starts_at, invigilators, access_code, password, state, finalised_at, published_at)
values (md5('bench s')::uuid, md5('bench c')::uuid, '3e', 'Rue', 'B1', '2026-11-20 09:00', 'S', 'BCDF23', '23BCD', 'published', now(), now());
insert into app.pupil (id, organization, national_id, last_name, first_name, birth_date, division)
  select md5('bench p' || n)::uuid, md5('bench o')::uuid, 'B' || n, 'Deschamps-Lavallée', 'Élève ' || n, '2012-03-01', '3A' from place;
insert into app.candidate (id, exam_session, last_name, first_name, birth_date, birth_city, pupil, account)
  select md5('bench d' || n)::uuid, md5('bench s')::uuid, 'Deschamps-Lavallée', 'Élève ' || n, '2012-03-01', 'Saint-Pierre-des-Corps',
         md5('bench p' || n)::uuid, id from place;
insert into app.assessment (id, account, kind, state, completed_at)
  select md5('bench e' || n)::uuid, id, 'exam', 'completed', now() from place;
insert into app.exam (assessment, candidate, max_level, ends_at, ended, ended_at)
  select md5('bench e' || n)::uuid, md5('bench d' || n)::uuid, 8, now(), 'candidate', now() from place;
insert into app.exam_competence select md5('bench e' || n)::uuid, c.code, 1 + n % 6, 8 + 8 * (n % 6) from place, app.competence c;
insert into app.exam_question (assessment, position, competence, challenge)
  select md5('bench e' || n)::uuid, row_number() over (partition by n order by c.code), c.code, x.id
    from place, app.competence c
   cross join lateral (select h.id from app.challenge h join app.skill s on s.id = h.skill
                        where s.competence = c.code order by h.id limit 3) x;
insert into app.question (assessment, position, challenge)
  select q.assessment, q.position, q.challenge
    from app.exam_question q join place on q.assessment = md5('bench e' || n)::uuid;
insert into app.answer (assessment, position, challenge, verdict, payload_hash)
  select q.assessment, q.position, q.challenge, 'ok', ''
    from app.question q join place on q.assessment = md5('bench e' || n)::uuid;
select count(web.score_exam(md5('bench e' || n)::uuid, 'finalisation', null)) from place;
select count(web.certify(md5('bench e' || n)::uuid)) from place;
select md5('bench e' || n)::uuid from place p
  join app.session s on s.account = p.id
 where s.token_hash = sha256(convert_to('bench-' || lpad('1', 37, '0'), 'UTF8'));
