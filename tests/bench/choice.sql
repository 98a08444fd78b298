-- How long the choice of the next question takes, among the accounts and answers that
-- tests/bench/choice has put there: placements of new learners of area 1, each choice
-- timed by the database's clock. Undone at the end. psql variable: placements.
\set ON_ERROR_STOP on
begin;
create temp table choice (ms float8);
create procedure pg_temp.play(n int) language plpgsql as $$
declare
  v_codes   constant text[] := '{1.1,1.2,1.3}';
  v_account uuid;
  a         app.assessment;
  q         app.question;
  c         app.challenge;
  v_right   boolean;
  v_ability float8;
  v_begin   timestamptz;
begin
  for i in 1 .. n loop
    insert into app.account (kind) values ('anonymous') returning id into v_account;
    a.id := web.begin_placement(v_account, v_codes[1 + i % 3]);
    select * into a from app.assessment where id = a.id;
    v_ability := 8 * random();
    while a.state = 'started' loop
      select * into q from app.question where assessment = a.id order by position desc limit 1;
      select * into c from app.challenge where id = q.challenge;
      select random() < 1 / (1 + exp(1.5 * (s.level - v_ability))) into v_right
        from app.skill s where s.id = c.skill;
      insert into app.answer (assessment, position, challenge, verdict, payload_hash)
      values (a.id, q.position, c.id, case when v_right then 'ok' else 'ko' end, '');
      a := web.learn(a, q, c, v_right);
      v_begin := clock_timestamp();
      perform scoring.next_placement(a);
      insert into choice values (1000 * extract(epoch from clock_timestamp() - v_begin));
      perform web.go_on(a);
      select * into a from app.assessment where id = a.id;
    end loop;
  end loop;
end $$;
-- warm: plans, caches, views of patterns
call pg_temp.play(:placements / 4);
truncate choice;
call pg_temp.play(:placements);
select 'choice_mean_ms_' || :'label', round(avg(ms)::numeric, 3), 'ms' from choice
union all
select 'choice_p50_ms_' || :'label', round(percentile_cont(0.5) within group (order by ms)::numeric, 3), 'ms' from choice
union all
select 'choice_p99_ms_' || :'label', round(percentile_cont(0.99) within group (order by ms)::numeric, 3), 'ms' from choice
union all
select 'choices_' || :'label', count(*), 'choices' from choice;
rollback;
