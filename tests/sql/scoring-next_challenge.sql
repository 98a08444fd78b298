-- scoring.next_challenge: the one door, and what placements ask and when they end, on
-- a small content of its own. Uses competences 5.3 and 5.4, which the framework does
-- not have. All draws come from seeds: the same at every run.
begin;
select plan(44);

insert into app.area values ('5', 'Area') on conflict do nothing;
insert into app.competence values ('5.3', '5', 'Wide', 'Wide');
insert into app.competence values ('5.4', '5', 'Rules', 'Rules');

-- A skill topic-level of a competence, with its topic; challenges a, b, c …
create function pg_temp.skill(competence text, topic text, level int,
  variants int default 1, timer int default null, choices int default null)
returns void language plpgsql as $$
begin
  insert into app.topic values (topic, competence, topic, 1)
    on conflict do nothing;
  insert into app.skill (id, topic, competence, level, name, pix_value)
    values (topic || '-' || level, topic, competence, level, 'skill', 1);
  insert into app.challenge (id, skill, kind, task, timer, choices, title, body,
      solution, expected, explain)
    select topic || '-' || level || chr(96 + n), topic || '-' || level, 'qroc',
        'task', skill.timer, skill.choices, 'title', '<p>?</p>',
        '{"accept":["1"]}', '<line/>', '<p/>'
      from generate_series(1, variants) as n;
end $$;

-- The content of competence 5.4 starts afresh, nobody having answered it.
create function pg_temp.empty() returns void language sql as $$
  delete from app.assessment
    where competence = '5.4' or course = 'test-course';
  delete from app.challenge_share;
  delete from app.challenge where skill in
    (select id from app.skill where competence = '5.4');
  delete from app.topic_view where model in
    (select id from app.topic_model where competence = '5.4');
  delete from app.topic_model where competence = '5.4';
  delete from app.skill where competence = '5.4';
  delete from app.topic where competence = '5.4';
$$;

create function pg_temp.account() returns uuid language sql as $$
  insert into app.account (kind, email)
    values ('person', gen_random_uuid() || '@test.example') returning id
$$;
-- Begins a placement; its first question is asked.
create function pg_temp.start(competence text, seed int default 1,
  length text default 'normal', account uuid default pg_temp.account())
returns uuid language plpgsql as $$
declare
  v_this uuid;
begin
  update app.skill s set pix_value = scoring.pix_value(
    (select count(*) from app.skill o
      where o.competence = s.competence and o.level = s.level)::int)
   where s.competence = start.competence;
  perform content.load_models();
  v_this := web.begin_placement(account, competence);
  delete from app.question where assessment = v_this;
  update app.assessment a set seed = start.seed, length = start.length
   where a.id = v_this;
  perform web.ask_next(a) from app.assessment a where a.id = v_this;
  return v_this;
end $$;
-- Answers the open question and goes on; the challenge it was, or NULL.
create function pg_temp.answer(this uuid, is_right boolean) returns text
language plpgsql as $$
declare
  v_asked text := scoring.next_challenge(this);
  q       app.question;
begin
  select * into q from app.question where assessment = this
   order by position desc limit 1;
  if v_asked is null then
    return null;
  end if;
  insert into app.answer (assessment, position, challenge, verdict, payload_hash)
  values (this, q.position, v_asked, case when is_right then 'ok' else 'ko' end, '');
  perform web.go_on(web.learn(a, q, c, is_right))
     from app.assessment a, app.challenge c where a.id = this and c.id = v_asked;
  return v_asked;
end $$;
create function pg_temp.level_of(challenge text) returns int language sql as $$
  select s.level from app.challenge c join app.skill s on s.id = c.skill
   where c.id = level_of.challenge
$$;
-- All answers of a placement, right up to a level: its challenges in order.
create function pg_temp.play(this uuid, up_to int) returns text[]
language plpgsql as $$
declare
  v_asked text[] := '{}';
  v_next  text;
begin
  loop
    v_next := scoring.next_challenge(this);
    exit when v_next is null;
    perform pg_temp.answer(this, pg_temp.level_of(v_next) <= up_to);
    v_asked := v_asked || v_next;
    if cardinality(v_asked) > 99 then
      raise exception 'no end';
    end if;
  end loop;
  return v_asked;
end $$;
-- The first question of placements of 5.4 with these seeds.
create function pg_temp.first_asked(seeds int) returns setof text
language plpgsql as $$
declare
  v_this uuid;
begin
  for seed in 1 .. seeds loop
    v_this := pg_temp.start('5.4', seed);
    return next scoring.next_challenge(v_this);
  end loop;
end $$;

-- Errors and ends ------------------------------------------------------------
select throws_ok('select scoring.next_challenge(null)', '22023', null,
  'NULL is refused');
select throws_ok(
  'select scoring.next_challenge(''00000000-0000-4000-8000-000000000000'')',
  '22023', null, 'an unknown assessment is refused');
create temp table none as select pg_temp.account() as account;
select is(web.begin_placement(account, '5.4'), null,
  'where there is no content nothing is begun') from none;
select is_empty($$select from app.assessment join none using (account)$$,
  'and no placement stays behind');
select pg_temp.skill('5.4', 'xa', 1, 2);
create temp table one as select pg_temp.start('5.4') as id;
select alike(scoring.next_challenge(id), 'xa-1_', 'a question is asked') from one;
select is(scoring.next_challenge(id), (select challenge from app.question q
    where q.assessment = one.id), 'which stays the one to ask until it is answered')
  from one;
update app.challenge set retired = true where skill = 'xa-1';
select alike(scoring.next_challenge(id), 'xa-1_', 'though it were retired') from one;
update app.challenge set retired = false where skill = 'xa-1';
select pg_temp.answer(id, true) from one \g /dev/null
select is(scoring.next_challenge(id), null, 'with every skill asked it ends') from one;
select is((select state from app.assessment a join one using (id)), 'completed',
  'and is settled');
update app.assessment set state = 'started', completed_at = null
 where id = (select id from one);
delete from app.answer where assessment = (select id from one);
update app.assessment set state = 'completed', completed_at = now()
 where id = (select id from one);
select is(scoring.next_challenge(id), null,
  'completed: NULL, though a question is open') from one;
select pg_temp.empty();

-- Lengths --------------------------------------------------------------------
-- Forty-two skills: six topics of seven levels, two challenges each.
select pg_temp.skill('5.3', 'w' || t, l, 2) from generate_series(1, 6) t,
  generate_series(1, 7) l;
create temp table played as
  select length, up_to, pg_temp.start('5.3', 10 * up_to + n, length) as id, null::text[] as asked
    from unnest(array['short', 'normal', 'deep']) length, generate_series(0, 5) up_to,
         generate_series(1, 2) n;
update played set asked = pg_temp.play(id, up_to);
select is_empty($$select * from played where length = 'short' and cardinality(asked) <> 8$$,
  'a short placement asks eight questions, always');
select is_empty($$select * from played where length = 'normal'
    and cardinality(asked) not between 6 and 15$$,
  'a normal one six at least, fifteen at most');
select is_empty($$select * from played where length = 'deep'
    and cardinality(asked) not between 10 and 20$$,
  'a deep one ten at least, twenty at most');
select ok(min(cardinality(asked)) < 15 and min(cardinality(asked)) < max(cardinality(asked)),
  'a normal one ends sooner when it is sure sooner') from played where length = 'normal';
-- Guessed as easily as not: one question on a skill leaves doubt. Those of xc have one.
select pg_temp.skill('5.4', 'x' || t, l, case t when 'c' then 1 else 3 end, null, 2)
  from unnest(array['a', 'b', 'c']) t, generate_series(1, 5) l;
insert into played
  select length, n, pg_temp.start('5.4', 20 + n, length), '{}'
    from unnest(array['short', 'normal', 'deep']) length, generate_series(0, 5) n;
update played set asked = pg_temp.play(id, up_to) where asked = '{}';
select is_empty($$select * from played where cardinality(asked) <>
    (select count(distinct c) from unnest(asked) c)$$,
  'no placement asks a challenge twice');
create temp table asked_twice as
  select p.length, p.id, count(distinct c.id) as challenges
    from played p cross join unnest(p.asked) a join app.challenge c on c.id = a
   group by p.length, p.id, c.skill having count(*) > 1;
select is_empty($$select * from asked_twice where length <> 'deep'$$,
  'short and normal ones ask a skill once');
select isnt_empty($$select * from asked_twice where length = 'deep'$$,
  'a deep one asks a doubtful skill again');
select is_empty($$select * from asked_twice where challenges <> 2$$,
  'by another challenge, and no third time');
select pg_temp.empty();

-- Why it ends: never before the floor; then by the cap, or because a level is sure
-- enough or no question is worth its time; and not while none of the three holds.
create function pg_temp.may_end(a app.assessment) returns boolean language plpgsql as $$
declare
  v_length record := scoring.placement_length(a.length);
  v_reading scoring.reading := scoring.placement_reading(a.views, a.prior);
  v_most float8;
begin
  select max(w) into v_most
    from unnest(scoring.question_worths(v_reading), v_reading.asked) u (w, n)
   where n <= v_length.again;
  return a.answered >= v_length.floor and (a.answered >= v_length.cap
    or scoring.likeliest_level_chance(v_reading.weight, v_reading.mean, v_reading.variance)
       >= least(0.99, v_length.certainty + 0.005 * (cardinality(v_reading.skills) - 28))
    or coalesce(v_most, 0) < v_length.worth);
end $$;
create function pg_temp.steps(competence text, seed int, length text, up_to int)
returns table (may boolean, did boolean) language plpgsql as $$
declare
  v_this uuid := pg_temp.start(competence, seed, length);
  v_next text;
begin
  loop
    v_next := scoring.next_challenge(v_this);
    perform pg_temp.answer(v_this, pg_temp.level_of(v_next) <= up_to);
    select pg_temp.may_end(a), a.state = 'completed' into may, did
      from app.assessment a where a.id = v_this;
    return next;
    exit when did;
  end loop;
end $$;
create temp table steps as
  select length, s.* from unnest(array['short', 'normal', 'deep']) length,
    generate_series(0, 7) up_to, pg_temp.steps('5.3', 7 + up_to, length, up_to) s;
select is_empty($$select * from steps where may <> did$$,
  'a placement ends when it may end, and not before');

-- Timed ones -----------------------------------------------------------------
select pg_temp.skill('5.4', 'xa', l, 1, case when l < 4 then 60 end)
  from generate_series(1, 6) l;
select pg_temp.skill('5.4', 'xb', l, 1, case when l > 3 then 60 end)
  from generate_series(1, 6) l;
create temp table timed as
  select pg_temp.start('5.4', 40 + n, 'deep') as id, null::text[] as asked, n
    from generate_series(0, 8) n;
update timed set asked = pg_temp.play(id, n % 7);
create temp table beat as
  select t.id, a.nth, c.timer is not null as timed,
         lag(c.timer is not null) over (partition by t.id order by a.nth) as before
    from timed t cross join unnest(t.asked) with ordinality a (challenge, nth)
    join app.challenge c on c.id = a.challenge;
select is_empty($$select * from beat where nth = 1 and timed$$,
  'the first question is not a timed one');
select isnt_empty($$select * from beat where timed$$, 'later ones may be');
-- Four calm ones are left for each of the first questions: six calm, six timed.
select is_empty($$select * from beat where nth < 7 and timed and before$$,
  'never two timed ones in a row while there is another');
update app.challenge set timer = 60 where skill like 'x_-%';
select is(cardinality(pg_temp.play(pg_temp.start('5.4', 5, 'short'), 3)), 8,
  'where all are timed they are asked all the same');
select pg_temp.empty();

-- Retired content ------------------------------------------------------------
select pg_temp.skill('5.4', 'xa', l, 2) from generate_series(1, 5) l;
select pg_temp.skill('5.4', 'xb', l, 2) from generate_series(1, 5) l;
update app.challenge set retired = true where id like '%b' or skill = 'xa-3';
create temp table live as
  select pg_temp.start('5.4', n) as id, null::text[] as asked from generate_series(1, 6) n;
update live set asked = pg_temp.play(id, 3);
select is_empty($$select c from live cross join unnest(asked) c where c like '%b'$$,
  'a retired challenge is not asked');
select is_empty($$select c from live cross join unnest(asked) c where c like 'xa-3%'$$,
  'nor a skill whose challenges are all retired');
update app.skill set retired = true where id = 'xb-3';
create temp table fewer as
  select pg_temp.start('5.4', n) as id, null::text[] as asked from generate_series(1, 6) n;
update fewer set asked = pg_temp.play(id, 3);
select is_empty($$select c from fewer cross join unnest(asked) c where c like 'xb-3%'$$,
  'nor a retired skill');
create temp table meanwhile as select pg_temp.start('5.4', 3) as id;
update app.challenge set retired = true where skill like 'xa-%';
select pg_temp.answer(id, true) from meanwhile \g /dev/null
select is_empty($$select c from meanwhile cross join unnest(pg_temp.play(id, 9)) c
    where c like 'xa-%'$$, 'what is retired during a placement is asked no more');
update app.challenge set retired = true where skill like 'xb-%';
create temp table gone as select pg_temp.account() as account;
select is(web.begin_placement(account, '5.4'), null,
  'when all is retired nothing is begun') from gone;
select pg_temp.empty();

-- Trying again ---------------------------------------------------------------
select pg_temp.skill('5.4', 'x' || t, l, 3) from unnest(array['a', 'b', 'c']) t,
  generate_series(1, 6) l;
create temp table tries as
  select pg_temp.account() as account, 0 as nth, null::uuid as id, null::text[] as asked, n
    from generate_series(1, 10) n;
update tries set id = pg_temp.start('5.4', n, 'short', account);
update tries set asked = pg_temp.play(id, 2);
create temp table again as
  select account, n, null::text[] as asked, pg_temp.start('5.4', 100 + n, 'short', account) as id
    from tries;
update again set asked = pg_temp.play(id, 2);
select isnt_empty($$select from tries t cross join unnest(t.asked) c
    where pg_temp.level_of(c) <= 2$$, 'some skills were proven');
select is_empty($$select c2.id from tries t join again s using (account)
   cross join unnest(t.asked) a1 join app.challenge c1 on c1.id = a1
   cross join unnest(s.asked) a2 join app.challenge c2 on c2.id = a2
   where c1.skill = c2.skill and pg_temp.level_of(a1) <= 2$$,
  'a skill that was proven is not asked again');
select isnt_empty($$select c2.id from tries t join again s using (account)
   cross join unnest(t.asked) a1 join app.challenge c1 on c1.id = a1
   cross join unnest(s.asked) a2 join app.challenge c2 on c2.id = a2
   where c1.skill = c2.skill$$, 'one that failed may be');
select is_empty($$select from tries t join again s using (account) where t.asked && s.asked$$,
  'by a challenge that was not seen, while there is one');
update app.challenge set retired = true where id !~ 'a$' and skill like 'x_-%';
create temp table seen as
  select account, pg_temp.start('5.4', 200 + n, 'short', account) as id from tries;
select isnt_empty($$select from seen s join tries t using (account)
   cross join unnest(pg_temp.play(s.id, 0)) c where c = any (t.asked)$$,
  'by one that was seen, when there is no other');
select is(web.views, t.views_before, 'it starts from what the earlier test proved')
  from (select a.views_before from app.assessment a join again s on s.id = a.id
         where s.n = 1) t,
       (select array_agg(web.view_of(m.id, coalesce(p.pattern, '')) order by m.topic
               collate "C") as views
          from app.topic_model m left join (
            select s.topic, string_agg(s.level || case when s.level <= 2 then '+~' else '-~' end,
                     ',' order by (s.level || case when s.level <= 2 then '+~' else '-~' end)
                     collate "C") as pattern
              from tries t cross join unnest(t.asked) c join app.challenge h on h.id = c
              join app.skill s on s.id = h.skill where t.n = 1 group by s.topic) p using (topic)
         where m.competence = '5.4') web;
select pg_temp.empty();

-- Chance ---------------------------------------------------------------------
select is(pg_temp.play(pg_temp.start('5.3', 77), 3), pg_temp.play(pg_temp.start('5.3', 77), 3),
  'the same seed and answers: the same questions');
select isnt(pg_temp.play(pg_temp.start('5.3', 77), 3), pg_temp.play(pg_temp.start('5.3', 78), 3),
  'another seed: others');
select pg_temp.skill('5.4', 'x' || t, l, 2) from unnest(array['a', 'b', 'c', 'd']) t,
  generate_series(2, 5) l;
select cmp_ok((select count(distinct f) from pg_temp.first_asked(40) f), '>', 2::bigint,
  'not everybody begins with the same question');

-- Shares: of each skill the first challenge is hardly ever open.
insert into app.challenge_share select id, 0.01 from app.challenge
 where id ~ '^x.-.a$';
create temp table shared as
  select c from (select pg_temp.start('5.4', 1000 * n) as id, n % 7 as up_to
                   from generate_series(1, 60) n offset 0) t
   cross join unnest(pg_temp.play(t.id, t.up_to)) c;
select cmp_ok((select count(*) from shared), '>', 360::bigint, 'sixty placements');
select cmp_ok((select count(*) filter (where c like '%a')::numeric / count(*) from shared),
  '<', 0.03, 'a challenge with a small share is hardly asked');
select cmp_ok((select count(*) from shared where c like '%b'), '>', 300::bigint,
  'others of the skill are asked for it');
insert into app.challenge_share select id, 0.01 from app.challenge
 where id ~ '^x.-.b$';
select is(cardinality(pg_temp.play(pg_temp.start('5.4', 9, 'short'), 3)), 8,
  'no placement ends too early for the sake of shares');
delete from app.challenge_share;
select pg_temp.empty();

-- Demonstrations -------------------------------------------------------------
select pg_temp.skill('5.4', 'xa', n) from generate_series(1, 3) as n;
insert into app.course values ('test-course', 'Course');
insert into app.course_challenge values ('test-course', 10, 'xa-3a'),
  ('test-course', 20, 'xa-1a'), ('test-course', 30, 'xa-2a');
create temp table demo as select gen_random_uuid() as id;
insert into app.assessment (id, account, kind, course)
  select id, pg_temp.account(), 'demonstration', 'test-course' from demo;
select web.ask_next(a) from app.assessment a join demo using (id) \g /dev/null
select is(pg_temp.play(id, 0), '{xa-3a,xa-1a,xa-2a}'::text[],
  'a demonstration: the course, in its order, to its end') from demo;
select is(scoring.next_challenge(id), null, 'and then NULL') from demo;
select is_empty($$select from app.knowledge k join demo on demo.id = k.assessment$$,
  'nothing is learned from it');

select * from finish();
rollback;
