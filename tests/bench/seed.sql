-- The data that `make bench` measures on: beside the content
-- 4,000 accounts with a full profile of 400 skills each, as the public service's
-- API was measured with (720 skills, 2,160 challenges, 4,000 users). Never loaded
-- anywhere but into the bench's own database. psql variables: accounts.
\set ON_ERROR_STOP on
set client_min_messages = warning;

-- Accounts with a session each (token bench-N, 12 hours) and knowledge of 25 skills
-- in each competence.
create temp table learner as
  select gen_random_uuid() as id, n from generate_series(1, :accounts) n;
insert into app.account (id, first_name, last_name, email)
  select id, 'Lina', 'Berthier', 'banc' || n || '@palier.example' from learner;
insert into app.session (token_hash, account, expires_at)
  select sha256(convert_to('bench-' || lpad(n::text, 37, '0'), 'UTF8')), id,
         now() + interval '12 hours' from learner;
create temp table sat as
  select gen_random_uuid() as id, l.id as account, c.code
    from learner l, app.competence c;
insert into app.assessment (id, account, kind, competence, state, earned_after,
                            completed_at, created_at)
  select id, account, 'placement', code, 'completed', 20,
         now() - interval '5 days', now() - interval '5 days' from sat;
create temp table rung as
  select id, competence, pix_value,
         row_number() over (partition by competence order by level, id) as n
    from app.skill where not retired;
insert into app.knowledge (account, competence, skill, status, source, earned,
                           assessment, position, created_at)
  select s.account, r.competence, r.id,
         case when ok then 'validated' else 'invalidated' end,
         case when r.n % 2 = 0 then 'direct' else 'inferred' end,
         case when ok then r.pix_value else 0 end,
         s.id, 1, now() - interval '5 days'
    from sat s
    join rung r on r.competence = s.code and r.n <= 25
   cross join lateral (select r.n <= 10 + abs(hashtext(s.id::text)) % 10) o (ok);

-- What they answered to get there: twelve questions in each competence.
insert into app.question (assessment, position, challenge, shown_at)
  select s.id, n.n, c.id, now() - interval '5 days'
    from sat s
    join rung r on r.competence = s.code and r.n <= 24 and r.n % 2 = 0
    join app.challenge c on c.skill = r.id and c.id = r.id || 'a'
   cross join lateral (select r.n / 2) n (n);
insert into app.answer (assessment, position, challenge, given, verdict,
                        payload_hash, answered_at)
  select q.assessment, q.position, q.challenge, '"oui"', 'ok', '', q.shown_at
    from app.question q join sat s on s.id = q.assessment;

-- As many accounts with nothing yet, to answer with (token fresh-N).
create temp table fresh as
  select gen_random_uuid() as id, n from generate_series(1, :accounts) n;
insert into app.account (id, first_name, last_name, email)
  select id, 'Noé', 'Martin', 'neuf' || n || '@palier.example' from fresh;
insert into app.session (token_hash, account, expires_at)
  select sha256(convert_to('fresh-' || lpad(n::text, 37, '0'), 'UTF8')), id,
         now() + interval '12 hours' from fresh;

-- Placements that some of them have begun, in no order, for tests/bench/cycle.lua.
create table app.bench_test as
  select row_number() over (order by md5(b.id::text)) as n, 'fresh-' || lpad(b.number::text, 37, '0') as token, b.id
    from (select f.n as number, web.begin_placement(f.id, c.code) as id
            from fresh f cross join app.competence c where f.n <= 625) b;
alter table app.bench_test add primary key (n);
vacuum analyze;
