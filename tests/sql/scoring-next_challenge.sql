-- scoring.next_challenge: each rule of the reference placement on a small
-- content of its own, demonstrations, and random placements against a second
-- writing of the rule, step by step. Uses competences 5.3 and 5.4, which the
-- framework does not have.
begin;
select plan(45);

insert into app.area values ('5', 'Area') on conflict do nothing;
insert into app.competence values ('5.3', '5', 'Random', 'Random');
insert into app.competence values ('5.4', '5', 'Rules', 'Rules');

-- A skill topic-level of a competence, with its topic; challenges a, b, c …
create function pg_temp.skill(competence text, topic text, level int,
  variants int default 1, timer int default null) returns void
language plpgsql as $$
begin
  insert into app.topic values (topic, competence, topic, 1)
    on conflict do nothing;
  insert into app.skill (id, topic, competence, level, name, pix_value)
    values (topic || '-' || level, topic, competence, level, 'skill', 4);
  insert into app.challenge (id, skill, kind, task, timer, title, body,
      solution, expected, explain)
    select topic || '-' || level || chr(96 + n), topic || '-' || level, 'qcu',
        'task', skill.timer, 'title', '<p>?</p>', '{"accept":"1"}', '<line/>',
        '<p/>'
      from generate_series(1, variants) as n;
end $$;

-- The content of competence 5.4 starts afresh, nobody having answered it.
create function pg_temp.empty() returns void language sql as $$
  delete from app.assessment
    where competence = '5.4' or course = 'test-course';
  delete from app.challenge where skill in
    (select id from app.skill where competence = '5.4');
  delete from app.skill where competence = '5.4';
  delete from app.topic where competence = '5.4';
$$;

create function pg_temp.account() returns uuid language sql as $$
  insert into app.account (kind, email)
    values ('person', gen_random_uuid() || '@test.example') returning id
$$;
create function pg_temp.start(account uuid, competence text,
  at timestamptz default now(), id uuid default gen_random_uuid())
returns uuid language sql as $$
  insert into app.assessment (id, account, kind, competence, created_at)
    values (id, account, 'placement', competence, at) returning id
$$;

-- Asks the next challenge, answers it, writes down what it says of its topic:
-- success says the easier skills are known, failure the harder are not.
create function pg_temp.answer(this uuid, right_ boolean) returns text
language plpgsql as $$
declare
  v_next  text := scoring.next_challenge(this);
  v_place int := (select count(*) + 1 from app.question as q
                   where q.assessment = this);
  a       app.assessment;
begin
  if v_next is null then
    return null;
  end if;
  select * into a from app.assessment where id = this;
  insert into app.question (assessment, position, challenge)
    values (this, v_place, v_next);
  insert into app.answer (assessment, position, challenge, verdict,
      payload_hash)
    values (this, v_place, v_next, case when right_ then 'ok' else 'ko' end,
      '');
  if a.kind = 'demonstration' then
    return v_next;
  end if;
  insert into app.knowledge as k (account, competence, skill, status, source,
      assessment, position, created_at)
    select a.account, a.competence, s.id,
        case when right_ then 'validated' else 'invalidated' end,
        case when s.id = asked.id then 'direct' else 'inferred' end,
        a.id, v_place, a.created_at
      from app.challenge as c
      join app.skill as asked on asked.id = c.skill
      join app.skill as s on s.topic = asked.topic and not s.retired
     where c.id = v_next
       and (s.id = asked.id or right_ and s.level < asked.level
         or not right_ and s.level > asked.level)
    on conflict (account, competence, skill) do update
      set (status, source, assessment, position, created_at) =
        (excluded.status, excluded.source, excluded.assessment,
          excluded.position, excluded.created_at)
      where k.status = 'invalidated' and k.assessment <> a.id
        and k.created_at <= a.created_at - interval '96 hours';
  return v_next;
end $$;

-- All the answers of a placement: its challenges in order.
create function pg_temp.play(this uuid, right_ boolean) returns text[]
language plpgsql as $$
declare
  v_asked text[] := '{}';
  v_next  text;
begin
  loop
    v_next := pg_temp.answer(this, right_);
    exit when v_next is null;
    v_asked := v_asked || v_next;
  end loop;
  return v_asked;
end $$;
create function pg_temp.fresh(competence text) returns uuid language sql as $$
  select pg_temp.start(pg_temp.account(), competence)
$$;
-- What a new account is asked first, in one statement (next_challenge is
-- stable: it does not see what its own statement writes).
create function pg_temp.first_asked(competence text) returns text
language plpgsql as $$
declare
  v_this uuid := pg_temp.fresh(competence);
begin
  return scoring.next_challenge(v_this);
end $$;

-- Errors and ends ------------------------------------------------------------
select throws_ok('select scoring.next_challenge(null)', '22023', null,
  'NULL is refused');
select throws_ok(
  'select scoring.next_challenge(''00000000-0000-4000-8000-000000000000'')',
  '22023', null, 'an unknown assessment is refused');
select is(pg_temp.first_asked('5.4'), null,
  'no content: the end at once');

-- First question -------------------------------------------------------------
select pg_temp.skill('5.4', 'xa', n) from generate_series(1, 3) as n;
select pg_temp.skill('5.4', 'xb', n) from generate_series(2, 5) as n;
create temp table one as select pg_temp.fresh('5.4') as id;
select is(scoring.next_challenge(id), 'xa-2a',
  'first: the easy topic, level 2') from one;
select is(scoring.next_challenge(id), scoring.next_challenge(id),
  'the same state asks the same question') from one;
insert into app.question (assessment, position, challenge)
  select id, 1, 'xa-2a' from one;
select is(scoring.next_challenge(id), 'xa-2a',
  'a question shown and not answered stays the one to ask') from one;
update app.assessment set state = 'completed' where id = (select id from one);
select is(scoring.next_challenge(id), null, 'completed: NULL') from one;

delete from app.question; delete from app.assessment
 where id = (select id from one);
create temp table two as select pg_temp.fresh('5.4') as id;
select is(pg_temp.answer(id, true), 'xa-2a', 'the first, right') from two;
select is(pg_temp.answer(id, true), 'xa-3a',
  'then what is left of the easy topic, though xb-5 would teach more')
  from two;
select alike(scoring.next_challenge(id), 'xb-%', 'then the other topic')
  from two;
select is(pg_temp.play(id, true) <@ array['xb-2a', 'xb-3a', 'xb-4a', 'xb-5a'],
  true, 'up to the end') from two;
select is((select count(*) from app.knowledge as k, two
            where k.assessment = two.id and k.status = 'validated'),
  7::bigint, 'every skill is known at the end');
select is(scoring.next_challenge(id), null, 'the end') from two;

create temp table three as select pg_temp.fresh('5.4') as id;
select is(pg_temp.answer(id, false), 'xa-2a', 'the first, wrong') from three;
select is(pg_temp.answer(id, false), 'xa-1a', 'then the easier') from three;
select alike(scoring.next_challenge(id), 'xb-%',
  'no easy topic left: the other') from three;

-- Retired skills and challenges
update app.skill set retired = true where id = 'xa-2';
select is(pg_temp.first_asked('5.4'), 'xa-1a',
  'no retired skill; without level 2, the lowest');
update app.skill set retired = false where id = 'xa-2';
update app.challenge set retired = true where id in ('xa-2a', 'xa-3a');
select is(pg_temp.first_asked('5.4'), 'xa-1a',
  'no skill whose challenges are all retired');
select pg_temp.empty();

-- A hard topic has its hardest skill above 3
select pg_temp.skill('5.4', 'xa', 1); select pg_temp.skill('5.4', 'xa', 4);
select pg_temp.skill('5.4', 'xb', 3); select pg_temp.skill('5.4', 'xc', 2);
select pg_temp.skill('5.4', 'xc', 4);
select is(pg_temp.first_asked('5.4'), 'xb-3a',
  'first: the easy topic goes before level 2');
update app.challenge set retired = true where id = 'xb-3a';
select is(pg_temp.first_asked('5.4'), 'xc-2a',
  'first: level 2 goes before level 1');
update app.challenge set retired = true where id in ('xa-4a', 'xc-4a');
update app.challenge set retired = false where id = 'xb-3a';
select is(pg_temp.first_asked('5.4'), 'xc-2a',
  'a topic is as hard as its askable skills');
select pg_temp.empty();

-- Timed questions ------------------------------------------------------------
select pg_temp.skill('5.4', 'xa', 2, 1, 60);
select pg_temp.skill('5.4', 'xb', 3);
select is(pg_temp.first_asked('5.4'), 'xb-3a',
  'first: no timed question while there is another');
update app.challenge set retired = true where id = 'xb-3a';
select is(pg_temp.first_asked('5.4'), 'xa-2a',
  'first: a timed one where nothing else is left');
select pg_temp.empty();
select pg_temp.skill('5.4', 'xa', 2);
select pg_temp.skill('5.4', 'xb', 3, 1, 60);
select pg_temp.skill('5.4', 'xc', 3, 1, 60); select pg_temp.skill('5.4', 'xd', 1);
create temp table timed as
  select pg_temp.play(pg_temp.fresh('5.4'), true) as asked
    from generate_series(1, 30);
select is((select count(*) from timed where cardinality(asked) <> 4
    or asked[1] <> 'xa-2a'), 0::bigint, 'all four are asked');
select is((select count(*) from timed
    where array_position(asked, 'xd-1a') = 4), 0::bigint,
  'after a timed question, another kind while there is one');
select cmp_ok((select count(*) from timed
    where array_position(asked, 'xd-1a') = 3), '>', 0::bigint,
  'a timed one does come before it');
select pg_temp.empty();

-- More than 2 above ----------------------------------------------------------
select pg_temp.skill('5.4', 'xa', 5); select pg_temp.skill('5.4', 'xb', 6);
select pg_temp.skill('5.4', 'xc', 7);
create temp table high as select pg_temp.fresh('5.4') as id;
select is(pg_temp.answer(id, false), 'xa-5a', 'first: the lowest there is')
  from high;
select is(scoring.predicted_level('{5}', '{f}'), 2.5, 'that predicts 2.5');
select is(scoring.next_challenge(id), null,
  'all that is left is more than 2 above: the end') from high;
select is(cardinality(pg_temp.play(pg_temp.fresh('5.4'), true)), 3,
  'not when the answers are right');
select pg_temp.empty();
select pg_temp.skill('5.4', 'xa', 2); select pg_temp.skill('5.4', 'xb', 3);
select pg_temp.skill('5.4', 'xb', 4); select pg_temp.skill('5.4', 'xb', 5);
create temp table near as select pg_temp.fresh('5.4') as id;
select pg_temp.answer(id, false) from near;
select is(scoring.next_challenge(id), 'xb-3a',
  'just 2 above (predicted 1.0) is asked, 4 and 5 are not') from near;
select pg_temp.empty();

-- Retries --------------------------------------------------------------------
select pg_temp.skill('5.4', 'xa', n, 3) from generate_series(1, 3) as n;
create temp table retry as select pg_temp.account() as account,
  now() - interval '30 days' as at;
create temp table try1 as
  select pg_temp.start(account, '5.4', at) as id from retry;
select alike(pg_temp.answer(id, true), 'xa-2_', 'first try, right') from try1;
select alike(pg_temp.answer(id, false), 'xa-3_', 'then wrong') from try1;
select is(scoring.next_challenge(id), null, 'first try ends') from try1;
update app.assessment set state = 'completed' where id = (select id from try1);

create temp table soon as
  select pg_temp.start(account, '5.4', at + interval '95 hours') as id
    from retry;
select is(scoring.next_challenge(id), null,
  'before 4 days nothing is asked again') from soon;
update app.assessment set state = 'completed'
 where id = (select id from soon);

create temp table later as
  select pg_temp.start(account, '5.4', at + interval '96 hours') as id
    from retry;
select alike(scoring.next_challenge(id), 'xa-3_',
  'after 4 days the failure is asked again, not what was right') from later;
select isnt(scoring.next_challenge(id),
  (select challenge from app.answer as w, try1
    where w.assessment = try1.id and w.position = 2),
  'by another challenge') from later;
select is((select count(*) from generate_series(1, 3) as g
    where pg_temp.answer((select id from later), false) like 'xa-3_'),
  1::bigint, 'once: this assessment''s own failure stands');
update app.assessment set state = 'completed'
 where id = (select id from later);
-- a third and a fourth try: the last one never seen, then any again
create temp table third as
  select pg_temp.start(account, '5.4', at + interval '9 days') as id
    from retry;
select pg_temp.answer(id, false) from third;
update app.assessment set state = 'completed'
 where id = (select id from third);
select is((select count(distinct challenge) from app.answer as w
    join app.assessment as a on a.id = w.assessment
    join retry on retry.account = a.account
   where w.challenge like 'xa-3_'), 3::bigint,
  'three tries, three challenges');
create temp table fourth as
  select pg_temp.start(account, '5.4', at + interval '18 days') as id
    from retry;
select alike(scoring.next_challenge(id), 'xa-3_',
  'all seen: one of them again') from fourth;
select is((select count(distinct pg_temp.first_asked('5.4'))
    from generate_series(1, 60)), 3::bigint,
  'many assessments: every challenge of the skill is used');
select pg_temp.empty();

-- Demonstrations -------------------------------------------------------------
select pg_temp.skill('5.4', 'xa', n) from generate_series(1, 3) as n;
insert into app.course values ('test-course', 'Course');
insert into app.course_challenge values ('test-course', 10, 'xa-3a'),
  ('test-course', 20, 'xa-1a'), ('test-course', 30, 'xa-2a');
create temp table demo as select gen_random_uuid() as id;
insert into app.assessment (id, account, kind, course)
  select id, pg_temp.account(), 'demonstration', 'test-course' from demo;
select is(pg_temp.play(id, false), '{xa-3a,xa-1a,xa-2a}'::text[],
  'a demonstration: the course, in its order, to its end') from demo;
select is(scoring.next_challenge(id), null, 'and then NULL') from demo;
delete from app.course_challenge where course = 'test-course';
select pg_temp.empty();

-- Random placements against a second writing ---------------------------------
-- The skills that may be asked now, by loops over the rule's sentences.
create function pg_temp.admissible(this uuid) returns text[]
language plpgsql as $$
declare
  a           app.assessment;
  v_answers   int;
  v_timed     boolean;
  v_target    text[] := '{}';
  v_untested  text[] := '{}';
  v_left      text[] := '{}';
  v_kept      text[];
  v_d         int[] := '{}';
  v_o         boolean[] := '{}';
  v_predicted float8;
  v_gap       float8;
  v_least     float8;
  v_level     float8;
  v_p         float8;
  v_reward    float8;
  v_most      float8 := -1;
  s           app.skill;
  k           app.knowledge;
  v_id        text;
begin
  select * into a from app.assessment where id = this;
  select count(*) into v_answers from app.answer where assessment = this;
  for s in select * from app.skill where competence = a.competence loop
    if s.retired or not exists (select from app.challenge
        where skill = s.id and not retired) then
      continue;
    end if;
    v_target := v_target || s.id;
    select * into k from app.knowledge
      where account = a.account and skill = s.id;
    if found and (k.assessment = this or k.status = 'validated'
        or a.created_at - k.created_at < interval '4 days') then
      if k.source = 'direct' then
        v_d := v_d || s.level;
        v_o := v_o || (k.status = 'validated');
      end if;
      continue;
    end if;
    v_untested := v_untested || s.id;
    if (select count(*) from app.challenge as c where c.skill = s.id
          and not c.retired
          and c.id not in (select q.challenge from app.question as q
                            where q.assessment = this)) > 0 then
      v_left := v_left || s.id;
    end if;
  end loop;

  -- easy topics
  v_kept := array(select l from unnest(v_left) as l
    join app.skill as me on me.id = l
    where 3 >= all (select o.level from app.skill as o
      where o.topic = me.topic and o.id = any (v_target)));
  if v_kept <> '{}' then
    v_left := v_kept;
  end if;
  -- timed ones
  select c.timer is not null into v_timed
    from app.answer as w join app.challenge as c on c.id = w.challenge
   where w.assessment = this and w.position = v_answers;
  if v_answers = 0 or v_timed then
    v_kept := array(select l from unnest(v_left) as l where not exists
      (select from app.challenge where skill = l and timer is not null));
    if v_kept <> '{}' then
      v_left := v_kept;
    end if;
  end if;
  if v_answers = 0 then
    v_kept := array(select id from app.skill
      where id = any (v_left) and level = 2);
    if v_kept = '{}' then
      v_kept := array(select id from app.skill where id = any (v_left)
        and level = (select min(level) from app.skill
                      where id = any (v_left)));
    end if;
    return v_kept;
  end if;
  -- predicted level
  for i in reverse 15 .. 1 loop
    v_level := i * 0.5;
    v_gap := 1 - 1 / (1 + exp(-v_level)) - 1 / (1 + exp(7 - v_level));
    for j in 1 .. cardinality(v_d) loop
      v_gap := v_gap + v_o[j]::int - 1 / (1 + exp(v_d[j] - v_level));
    end loop;
    if v_least is null or abs(v_gap) <= v_least + 1e-12 then
      v_least := abs(v_gap);
      v_predicted := v_level;
    end if;
  end loop;
  -- reward
  v_kept := '{}';
  foreach v_id in array v_left loop
    select * into s from app.skill where id = v_id;
    continue when s.level - v_predicted > 2;
    v_p := 1 / (1 + exp(s.level - v_predicted));
    v_reward :=
      v_p * (select count(*) from app.skill where topic = s.topic
          and id = any (v_untested) and level <= s.level)
      + (1 - v_p) * (select count(*) from app.skill where topic = s.topic
          and id = any (v_untested) and level >= s.level);
    if v_reward > v_most + 1e-12 then
      v_kept := array[v_id];
      v_most := v_reward;
    elsif v_reward > v_most - 1e-12 then
      v_kept := v_kept || v_id;
    end if;
  end loop;
  return v_kept;
end $$;

-- Topics of all shapes; a skill's challenges are all timed or none is.
create function pg_temp.compare(placements int, out steps int, out ends int,
  out ties int, out wrong int, out early int) language plpgsql as $$
declare
  v_account uuid;
  v_this    uuid;
  v_next    text;
  v_may     text[];
  v_ability float8;
begin
  steps := 0; ends := 0; ties := 0; wrong := 0; early := 0;
  for n in 1 .. placements loop
    if n % 10 = 1 then
      delete from app.assessment where competence = '5.3';
      delete from app.challenge where skill in
        (select id from app.skill where competence = '5.3');
      delete from app.skill where competence = '5.3';
      perform pg_temp.skill('5.3', 'y' || t, l, 1 + (random() * 2)::int,
          case when random() < 0.2 then 30 end)
        from generate_series(1, 1 + (random() * 6)::int) as t,
          generate_series(1, 8) as l
       where random() < case when t % 2 = 0 then 0.6
         when l < 4 then 0.7 else 0 end;
      update app.skill set retired = random() < 0.1 where competence = '5.3';
      update app.challenge set retired = random() < 0.1 where skill in
        (select id from app.skill where competence = '5.3');
    end if;
    v_ability := 9 * random();
    v_account := pg_temp.account();
    -- three tries, the second too soon for most failures, the third not
    for try in 0 .. 2 loop
      v_this := pg_temp.start(v_account, '5.3',
        now() - interval '20 days' + try * interval '3 days'
          * (1 + random()));
      loop
        v_may := pg_temp.admissible(v_this);
        v_next := scoring.next_challenge(v_this);
        if v_next is null then
          ends := ends + 1;
          wrong := wrong + (v_may <> '{}')::int;
          exit;
        end if;
        steps := steps + 1;
        ties := ties + (cardinality(v_may) > 1)::int;
        wrong := wrong + (not exists (select from app.challenge
          where id = v_next and not retired and skill = any (v_may)))::int;
        perform pg_temp.answer(v_this, random() <
          1 / (1 + exp((select s.level from app.challenge as c
            join app.skill as s on s.id = c.skill where c.id = v_next)
              - v_ability)));
      end loop;
      early := early + (exists (select from app.skill as s
        where s.competence = '5.3' and not s.retired and not exists
          (select from app.knowledge where account = v_account
              and skill = s.id)))::int;
      update app.assessment set state = 'completed' where id = v_this;
    end loop;
  end loop;
end $$;
select setseed(0.31);
create temp table compared as select * from pg_temp.compare(100);
select is(wrong, 0, format('%s random steps and %s ends agree with the second '
  'writing (%s with ties, %s ends with skills left)', steps, ends, ties, early))
  from compared;
select ok(steps > 600 and ends = 300 and ties > 50 and early > 10,
  'there were enough of each') from compared;

select * from finish();
rollback;
