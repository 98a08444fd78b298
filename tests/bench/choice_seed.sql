-- Accounts with 50 answers each in four placements, for tests/bench/choice.
-- psql variables: from, to (numbers of accounts).
\set ON_ERROR_STOP on
set client_min_messages = warning;
-- what is written is right by itself: keys are not looked up again
set session_replication_role = replica;
create temp table learner as
  select gen_random_uuid() as id, n from generate_series(:from, :to) n;
insert into app.account (id, first_name, last_name, email)
  select id, 'Lina', 'Berthier', 'choix' || n || '@palier.example' from learner;
create temp table sat as
  select gen_random_uuid() as id, l.id as account, c.code, l.n
    from learner l
   cross join lateral (select code from app.competence where code in
     (select competence from app.topic) order by code limit 4) c;
insert into app.assessment (id, account, kind, competence, state, earned_after,
                            completed_at, created_at)
  select id, account, 'placement', code, 'completed', 20, now(), now() from sat;
create temp table asked as
  select c.id, k.competence, row_number() over (partition by k.competence
                                                order by c.id) - 1 as nth,
         count(*) over (partition by k.competence) as many
    from app.challenge c join app.skill k on k.id = c.skill where not c.retired;
create temp table given as
  select s.id as assessment, p.position, a.id as challenge
    from sat s cross join generate_series(1, 12) p (position)
    join asked a on a.competence = s.code and a.nth = (s.n * 7 + p.position * 5) % a.many;
insert into app.question (assessment, position, challenge)
  select assessment, position, challenge from given;
insert into app.answer (assessment, position, challenge, given, verdict, payload_hash)
  select assessment, position, challenge, '"oui"', 'ok', '' from given;
insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
  select s.account, s.code, k.id, 'validated', 'inferred', 1, s.id, 12
    from sat s join app.skill k on k.competence = s.code and not k.retired and k.level <= 3;
