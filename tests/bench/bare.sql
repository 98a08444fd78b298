-- What PostgreSQL cannot do without when a question is answered and the next one is shown, and no rule: who asks, the
-- question, its challenge, the answer, what was proven, where the placement stands, the next question, commit; who asks,
-- the placement, its question, its challenge. For pgbench, by the owner, on what tests/bench/seed.sql began.
\set n random(1, 10000)
\set position random(1000, 2000000000)
begin;
select b.id, s.account, e.competence, c.skill, c.id as challenge
  from app.bench_test b
  join app.session s on s.token_hash = sha256(convert_to(b.token, 'UTF8'))
  join app.account a on a.id = s.account
  join app.assessment e on e.id = b.id
  join app.question q on q.assessment = b.id and q.position = 1
  join app.challenge c on c.id = q.challenge where b.n = :n \gset
insert into app.question (assessment, position, challenge) values (:id::uuid, :position, :challenge::text);
select * from app.question where assessment = :id::uuid and position = :position;
insert into app.answer (assessment, position, challenge, given, verdict, payload_hash)
values (:id::uuid, :position, :challenge::text, '"oui"', 'ko', '\x00');
insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
values (:account::uuid, :competence::text, :skill::text, 'invalidated', 'direct', 0, :id::uuid, 1)
on conflict (account, competence, skill) do update set status = excluded.status;
update app.assessment set answered = answered + 1 where id = :id::uuid;
commit;
begin;
select s.account, a.*
  from app.bench_test b
  join app.session s on s.token_hash = sha256(convert_to(b.token, 'UTF8'))
  join app.account a on a.id = s.account where b.n = :n;
select * from app.assessment where id = :id::uuid;
select q.*, c.* from app.question q join app.challenge c on c.id = q.challenge
 where q.assessment = :id::uuid and q.position = :position;
commit;
