-- The placement's model: what answers say of skills, of the level and of what to ask
-- next. Against a second, naive writing that goes through every mastery there can be.
begin;
select plan(74);
\ir learner-essai.psql
select setseed(0.27);

-- Topics to try the model on: difficulties, units (pix × 315), and what was answered.
create temp table topics as
  select row_number() over ()::int as id, t.*
    from (values
      ('{2.5}'::float8[], '{1260}'::int[], ''),
      ('{1,3,5}', '{420,840,1260}', ''),
      ('{1,3,5}', '{420,840,1260}', '1+,3-'),
      ('{1,3,5}', '{420,840,1260}', '1-,3+/4'),
      ('{2,2,2,2}', '{360,504,630,1260}', '2+/2,2-/2'),
      ('{1.2,4.9,3.1,7,8}', '{420,840,630,1260,1260}', '3+,4-/5,1+~'),
      ('{1,2,3,4,5,6,7,8}', '{280,315,360,420,504,630,840,1260}', '2+,6-,4+/3'))
      t (difficulties, units, pattern);
alter table topics add mastered float8[], add missed float8[], add asked int[];
update topics t set (mastered, missed, asked) = (
  select e.mastered, e.missed, e.asked from scoring.evidence(t.pattern, cardinality(t.units)) e);

-- Every way to master a topic's skills at an ability, with its share before any answer:
-- monotone (0.6), the m easiest; free (0.4), each by itself; under five offsets each.
create function pg_temp.worlds(difficulties float8[], ability float8)
returns table (has int[], share float8) language sql immutable as $$
  with point (shift, chance) as (values
         (-1.9998899, 0.0112574113), (-0.948938, 0.2220759220), (0, 0.5333333334),
         (0.948938, 0.2220759220), (1.9998899, 0.0112574113)),
       rung as (
         select shift, chance, array(
                  select 1 / (1 + exp(-1.5 * (ability + shift - d)))::float8
                    from unnest(difficulties) with ordinality u (d, k) order by k) as p
           from point),
       mask as (
         select array(select (b >> (k - 1)) & 1
                        from generate_series(1, cardinality(difficulties)) k order by k) as has
           from generate_series(0, (2 ^ cardinality(difficulties))::int - 1) b)
  select array(select (k <= m)::int from generate_series(1, cardinality(difficulties)) k),
         sum(0.6 * chance * greatest(0, coalesce(case when m > 0 then p[m] end, 1)
                                      - coalesce(p[m + 1], 0)))
    from rung cross join generate_series(0, cardinality(difficulties)) m group by m
  union all
  select has, sum(0.4 * chance * (
           select exp(sum(ln(case h when 1 then p[k] else 1 - p[k] end)))
             from unnest(has) with ordinality u (h, k)))
    from rung cross join mask group by has
$$;
-- The same after the answers; chance: of answers and mastery together.
create temp table worlds as
  select t.id, i, w.has, t.units,
         w.share * (select exp(sum(ln(case h when 1 then t.mastered[k] else t.missed[k] end)))
                      from unnest(w.has) with ordinality u (h, k)) as chance,
         (select sum(h * t.units[k]) from unnest(w.has) with ordinality u (h, k))
           as sum
    from topics t cross join generate_series(1, 11) i
   cross join lateral pg_temp.worlds(t.difficulties, 0.9 * (i - 1)) w;
create temp table naive as
  select id, i, sum(chance) as chance, sum(chance * sum) / sum(chance) / 315 as mean,
         sum(chance * sum * sum) / sum(chance) / 315 / 315
           - (sum(chance * sum) / sum(chance) / 315) ^ 2 as variance
    from worlds group by id, i;
create temp table view as
  select t.id, t.units, v.* from topics t
   cross join lateral scoring.topic_view(t.difficulties, t.units, t.mastered, t.missed) v;

-- Patterns and what they say -------------------------------------------------
create function pg_temp.pattern(rungs int[], rights boolean[], choices int[])
returns text language plpgsql as $$
declare
  v_pattern text := '';
begin
  for n in 1 .. cardinality(rungs) loop
    v_pattern := scoring.pattern(v_pattern, rungs[n], rights[n], choices[n]);
  end loop;
  return v_pattern;
end $$;
select is(scoring.pattern('', 2, true, null), '2+', 'a right answer');
select is(scoring.pattern('2+', 1, false, 4), '1-/4,2+', 'one to choose among four, wrong');
select is(scoring.pattern('2+', 2, false, 0), '2+,2-', 'a second one on the same skill');
select is(count(distinct pg_temp.pattern(
    array[a[1], a[2], a[3], a[4]], array[a[1] < 3, a[2] < 3, a[3] < 3, a[4] < 3],
    array[nullif(a[1], 3), nullif(a[2], 3), nullif(a[3], 3), nullif(a[4], 3)])), 1::bigint,
  'a pattern is the same whatever the order of the answers')
  from (select array[a, b, c, d] as a from generate_series(1, 4) a, generate_series(1, 4) b,
         generate_series(1, 4) c, generate_series(1, 4) d
         where cardinality(array(select distinct unnest(array[a, b, c, d]))) = 4) p;
select is(scoring.pattern('1+~,2-/4~,3-~', 2, true, 4), '1+~,2+/4,3-~',
  'what an earlier test said of the skill is said no more');
select is(scoring.evidence('', 2)::text, '("{1,1}","{1,1}","{0,0}")', 'no answer says nothing');
select is(mastered, '{0.95,1}', 'who masters a skill answers rightly but for a slip')
  from scoring.evidence('1+', 2);
select is(mastered[1]::numeric(9, 6), 0.05, 'and wrongly by one')
  from scoring.evidence('1-', 1);
select is(missed[1]::numeric(9, 6), 0.25, 'who does not guesses one in four')
  from scoring.evidence('1+/4', 1);
select is(missed[1]::numeric(9, 6), 0.001, 'or once in a thousand')
  from scoring.evidence('1+', 1);
select is(missed[1]::numeric(9, 6), 0.75, 'and misses otherwise')
  from scoring.evidence('1-/4', 1);
select is(mastered[1]::numeric(9, 6), 0.0475, 'answers on one skill multiply')
  from scoring.evidence('1+,1-', 1);
select is(asked, '{2,1,0}', 'each counts as asked') from scoring.evidence('1+,1-,2+/3', 3);
select ok(asked[1] > 1 and asked[2] = 0, 'of an earlier test a right one is asked enough, '
  'a wrong one not asked') from scoring.evidence('1+~,2-~', 2);

-- A topic --------------------------------------------------------------------
select is(count(*), 77::bigint, 'seven topics at eleven abilities') from naive;
select is_empty($$select v.id, i, v.chance[i], n.chance from view v join naive n using (id)
    where abs(v.chance[i] - n.chance) > 1e-9$$, 'chance of the answers, as enumerated');
select is_empty($$select v.id, i, v.mean[i], n.mean from view v join naive n using (id)
    where abs(v.mean[i] - n.mean) > 1e-9$$, 'mean of the pix');
select is_empty($$select v.id, i, v.variance[i], n.variance from view v join naive n using (id)
    where abs(v.variance[i] - n.variance) > 1e-9$$, 'variance of the pix');
create temp table skill as
  select w.id, w.i, k, sum(w.chance * w.has[k]) / n.chance as has,
         sum(w.chance * w.has[k] * w.sum) / n.chance / 315
           - sum(w.chance * w.has[k]) / n.chance * n.mean as covariance
    from worlds w join naive n using (id, i)
   cross join lateral generate_series(1, cardinality(w.has)) k
   group by w.id, w.i, k, n.chance, n.mean;
select is_empty($$select s.*, v.has[(k - 1) * 11 + i] from skill s join view v using (id)
    where abs(v.has[(k - 1) * 11 + i] - s.has) > 1e-9$$, 'chance to master each skill');
select is_empty($$select s.*, v.covariance[(k - 1) * 11 + i] from skill s join view v using (id)
    where abs(v.covariance[(k - 1) * 11 + i] - s.covariance) > 1e-9$$,
  'its covariance with the pix');
select is_empty($$select c from view v join topics t using (id) cross join unnest(v.chance) c
    where t.pattern = '' and abs(c - 1) > 1e-9$$, 'without answers all abilities stay as they were');
select ok(bool_and(v.mean[i] < v.mean[i + 1]), 'the abler, the more pix')
  from view v join topics t using (id) cross join generate_series(1, 10) i where t.pattern = '';

create temp table share as
  select t.id, t.units, s.sums, s.shares from topics t
   cross join lateral scoring.topic_shares(t.difficulties, t.units, t.mastered, t.missed) s;
select is_empty($$
    select w.id, w.i, w.sum, sum(w.chance) / n.chance from worlds w join naive n using (id, i)
     group by w.id, w.i, w.sum, n.chance
    having abs(sum(w.chance) / n.chance - coalesce((
      select s.shares[(at - 1) * 11 + w.i] from share s
       cross join unnest(s.sums) with ordinality u (sum, at)
       where s.id = w.id and u.sum = w.sum), -1)) > 1e-9$$,
  'how likely each sum of pix is, as enumerated');
select is_empty($$select id, i, sum(shares[(at - 1) * 11 + i]) from share
   cross join generate_series(1, 11) i cross join unnest(sums) with ordinality u (sum, at)
   group by id, i having abs(sum(shares[(at - 1) * 11 + i]) - 1) > 1e-12$$,
  'all sums together are certain');
select is_empty($$select id, i from share join view v using (id)
   cross join generate_series(1, 11) i cross join unnest(sums) with ordinality u (sum, at)
   group by id, i, v.mean
  having abs(sum(shares[(at - 1) * 11 + i] * sum) / 315 - v.mean[i]) > 1e-9$$,
  'their mean is the topic''s');
select is(sums, array(select distinct w.sum::int from worlds w where w.id = share.id
    order by 1), format('topic %s: the sums are those that can be', id)) from share;

-- The ability before ---------------------------------------------------------
select is(mean::numeric(9, 6) || ' ' || deviation, '3.500000 3',
  'of nobody known: the middle, wide') from scoring.ability_known('{}');
select is(mean::numeric(9, 6) || ' ' || deviation, '4.833333 2.2',
  'two levels 5: (3.5 + 5.5 + 5.5) / 3, less wide') from scoring.ability_known('{5,5}');
select is(scoring.ability_prior('{5,5}')::numeric(9, 6)[], array(
    select exp(-(((0.9 * i - 4.8333333333333333) / 2.2) ^ 2) / 2)::numeric(9, 6)
      from generate_series(0, 10) i), 'a normal law on the grid');
select is(scoring.ability_prior('{1,7,3}'), scoring.ability_prior('{3,1,7}'),
  'whatever the order of the levels');

-- A reading ------------------------------------------------------------------
-- Placements at random points: competence 5.2's six topics after some answers.
create temp table model as
  select m.* from app.topic_model m join app.topic t on t.id = m.topic
   where m.competence = '5.2' and not t.retired and t.id like 'essai-_';
create function pg_temp.random_views() returns int[] language plpgsql volatile as $$
declare
  v_views   int[] := '{}';
  v_pattern text;
  m         record;
begin
  for m in select * from model order by topic loop
    v_pattern := '';
    for k in 1 .. cardinality(m.skills) loop
      if random() < 0.4 then
        v_pattern := scoring.pattern(v_pattern, k, random() < 0.6,
          case when random() < 0.4 then 2 + (3 * random())::int end);
      end if;
    end loop;
    v_views := v_views || web.view_of(m.id, v_pattern);
  end loop;
  return v_views;
end $$;
create temp table state as
  select n, pg_temp.random_views() as views, array(select (7 * random())::int
      from generate_series(1, n % 4) where n > 0) as levels
    from generate_series(1, 60) n;
alter table state add prior float8[];
update state set prior = scoring.ability_prior(levels);
create temp table reading as
  select s.n, s.views, s.prior, scoring.placement_reading(s.views, s.prior) as r from state s;
select is_empty($$select n from reading
    where abs((select sum(w) from unnest((r).weight) w) - 1) > 1e-12$$,
  'the chances of all abilities are certain together');
create temp table product as
  select n, i, prior[i] * exp(sum(ln(v.chance[i]))) as product
    from reading cross join generate_series(1, 11) i cross join unnest(views) u (id)
    join app.topic_view v on v.id = u.id group by n, i, prior;
select is_empty($$select n, i from reading join (
    select n, i, product / sum(product) over (partition by n) as chance from product) p using (n)
   where abs(((r).weight)[i] - chance) > 1e-9$$, 'each the prior times every topic''s chance');
select is_empty($$select n from reading
    where (r).skills <> array(select s from unnest(views) with ordinality u (id, at)
      join app.topic_view v on v.id = u.id join app.topic_model m on m.id = v.model
     cross join unnest(m.skills) with ordinality t (s, k) order by at, k)$$,
  'its skills are the topics'', from easy to hard');
select is_empty($$select n, i from reading cross join generate_series(1, 11) i
   cross join lateral (select sum(v.mean[i]) as mean, sum(v.variance[i]) as variance
                         from unnest(views) u (id) join app.topic_view v on v.id = u.id) t
   where abs(((r).mean)[i] - mean) > 1e-9 or abs(((r).variance)[i] - variance) > 1e-9$$,
  'mean and variance of the pix are the topics'' together');

-- What a question is worth ---------------------------------------------------
-- One topic by itself, a skill guessed in one of three: enumerated.
create temp table alone as
  select s.n, m.id, m.difficulties, m.units, e.mastered, e.missed,
         scoring.placement_reading(array[v.id], s.prior) as r, m.guesses
    from state s cross join unnest(s.views) u (id) join app.topic_view v on v.id = u.id
    join app.topic_model m on m.id = v.model
   cross join lateral scoring.evidence(v.pattern, cardinality(m.units)) e
   where s.n <= 6;
update alone set r.guesses = array(select 0.3 from unnest(guesses));
create temp table joint as
  select a.n, a.id, w.has, ((a.r).weight)[i] * w.chance / sum(w.chance) over (partition by a.n, a.id, i)
           as chance, w.pix
    from alone a cross join generate_series(1, 11) i
   cross join lateral (
     select has, share * (select exp(sum(ln(case h when 1 then a.mastered[k] else a.missed[k] end)))
                            from unnest(has) with ordinality u (h, k)) as chance,
            (select sum(h * a.units[k]) / 315.0 from unnest(has) with ordinality u (h, k)) as pix
       from pg_temp.worlds(a.difficulties, 0.9 * (i - 1))) w;
create temp table told as
  select n, id, k, sum(chance * pix * p) - sum(chance * pix) * sum(chance * p) as covariance,
         sum(chance * p) * (1 - sum(chance * p)) as variance
    from joint cross join lateral generate_series(1, cardinality(has)) k
   cross join lateral (select case has[k] when 1 then 0.95 else 0.3 end as p) p
   group by n, id, k;
select is_empty($$select n, id, k from told join alone using (n, id)
   where abs((scoring.question_worths(r))[k] - covariance ^ 2 / variance) > 1e-9$$,
  'a question is worth Cov(pix, answer)² / Var(answer), as enumerated');
select is_empty($$select n from reading cross join unnest(scoring.question_worths(r)) w
   where w < 0 or w is null$$, 'it is never worth less than nothing');
update alone set r.guesses = array(select 0.95 from unnest(guesses));
select is_empty($$select n from alone cross join unnest(scoring.question_worths(r)) w
   where w <> 0$$, 'one that is guessed as often as known is worth nothing');
update alone set r.guesses = guesses, r.has = array(select 1 from unnest((r).has)),
  r.covariance = array(select 0 from unnest((r).has));
select is_empty($$select n from alone cross join unnest(scoring.question_worths(r)) w
   where abs(w) > 1e-20$$, 'nor one on what is mastered for sure');

-- A right answer is good news, whatever was known; a wrong one is bad.
create temp table step as
  select s.n, t.place, k, pg.pattern, m.id as model, m.skills[k] as skill
    from state s cross join unnest(s.views) with ordinality t (view, place)
    join app.topic_view pg on pg.id = t.view join app.topic_model m on m.id = pg.model
   cross join lateral generate_series(1, cardinality(m.skills)) k;
create function pg_temp.pix(views int[], prior float8[]) returns float8 language sql as $$
  select (select sum(w * m) from unnest((r).weight, (r).mean) u (w, m))
    from scoring.placement_reading(views, prior) r
$$;
create function pg_temp.with_view(views int[], place int, view int) returns int[]
language plpgsql as $$
begin
  views[place] := view;
  return views;
end $$;
create temp table news as
  select step.n, place, k, pattern, c.choices, pg_temp.pix(views, prior) as before,
         pg_temp.pix(pg_temp.with_view(views, place::int, web.view_of(model,
           scoring.pattern(pattern, k, true, c.choices))), prior) as after_right,
         pg_temp.pix(pg_temp.with_view(views, place::int, web.view_of(model,
           scoring.pattern(pattern, k, false, c.choices))), prior) as after_wrong
    from step join state using (n) cross join (values (null), (2)) c (choices)
   where step.n <= 20;
select is_empty($$select * from news where after_right < before - 1e-9$$,
  'a right answer never lowers the pix to expect');
select is_empty($$select * from news where after_wrong > before + 1e-9$$,
  'a wrong one never raises them');

-- How good each skill is to ask about now
create function pg_temp.at(answered int, last_topic int, seed int default 5,
  length text default 'normal') returns app.assessment language sql as $$
  select jsonb_populate_record(null::app.assessment, jsonb_build_object('answered', answered,
    'last_topic', last_topic, 'seed', seed, 'length', length))
$$;
create temp table value as
  select n, k, (r).asked[k] as asked, (r).topics[k] as topic, w.worth,
         (scoring.placement_values(r, pg_temp.at(0, null)))[k] as first,
         (scoring.placement_values(r, pg_temp.at(4, 2)))[k] as fifth,
         (scoring.placement_values(r, pg_temp.at(4, null)))[k] as fifth_anywhere,
         (scoring.placement_values(r, pg_temp.at(0, null, length => 'deep')))[k] as deep
    from reading cross join lateral unnest(scoring.question_worths(r)) with ordinality w (worth, k);
select is_empty($$select * from value where (first is null) <> (asked > 0)$$,
  'a skill that was asked is not to ask about');
select is_empty($$select * from value where (deep is null) <> (asked > 1)$$,
  'in a deep placement one that was asked twice');
select is_empty($$select * from value where first not between 0.5 * worth and worth$$,
  'chance takes at most half of its worth at first');
select is_empty($$select * from value where fifth_anywhere not between
    (1 - 0.5 * 0.8 ^ 4) * worth and worth$$, 'and less from answer to answer');
select is_empty($$select * from value where abs(fifth - fifth_anywhere
    * case when topic = 2 then 0.8 else 1 end) > 1e-12$$,
  'on the topic just asked it is worth a fifth less');
-- (alone: all is mastered for sure)
select is_empty($$select n from alone cross join unnest(scoring.placement_values(r, pg_temp.at(6, null))) v
   where v is not null$$, 'after six answers nothing is to ask that is worth nothing');
select isnt_empty($$select n from alone cross join unnest(scoring.placement_values(r, pg_temp.at(5, null))) v
   where v is not null$$, 'before, something is all the same');
select ok(min(c) >= 0 and max(c) < 1 and avg(c) between 0.45 and 0.55
    and count(distinct c) = count(*), 'what decides by chance is even')
  from generate_series(1, 10) seed, generate_series(0, 9) answers, generate_series(1, 20) thing,
       lateral scoring.placement_chance(seed * 7, answers, thing) c;
select is(scoring.placement_chance(20260101, 3, 1021)::numeric(12, 9), 0.903846845,
  'and the same everywhere');

-- When it ends
select is(scoring.likeliest_level_chance(array_fill(1 / 11.0::float8, array[11]),
    array_fill(12::float8, array[11]), array_fill(0::float8, array[11]))::numeric(9, 6),
  1.0, 'twelve pix for sure are level 1');
select is(scoring.likeliest_level_chance(array_fill(1 / 11.0::float8, array[11]),
    array_fill(15::float8, array[11]), array_fill(4::float8, array[11]))::numeric(9, 2),
  0.50, 'fifteen, give or take two, are 1 or 2 (half a step below a border)');
select throws_ok('select scoring.placement_length(''long'')', '22023', null,
  'there is no other length');

-- The level ------------------------------------------------------------------
select web.share_views(views) from state \g /dev/null
create temp table level as
  select n, views, r, l.* from reading
   cross join lateral scoring.placement_level(views, (r).weight) l;
select is_empty($$select n from level where abs((select sum(c) from unnest(chances) c) - 1) > 1e-9$$,
  'the chances of all levels are certain together');
select is_empty($$select n from level where cardinality(chances) <> 9
    or chance <> (select max(c) from unnest(chances) c) or chance <> chances[level + 1]$$,
  'the level reported is the likeliest, with its chance');
select is_empty($$select n from level cross join unnest(pix) with ordinality u (pix, at)
   where u.pix not between 8 * (at - 1) and 8 * at - 1e-9$$,
  'the mean pix of a level are within it');
-- Abilities hardly likely (1e-3) are left out of it.
create temp table total as
  select n, mean, sqrt(square - mean ^ 2) as deviation
    from level cross join lateral (
      select sum(w * m) / sum(w) as mean, sum(w * (v + m * m)) / sum(w) as square
        from unnest((r).weight, (r).mean, (r).variance) u (w, m, v) where w >= 1e-3) t;
select is_empty($$select n from level join total using (n)
   where abs((select sum(c * p) from unnest(chances, pix) u (c, p)) - mean) > 0.01$$,
  'and all together the mean of the pix');
select is_empty($$select n from level join total using (n) where abs(deviation - error) > 0.01$$,
  'its error is the deviation of the pix');
select cmp_ok(count(distinct level), '>', 2::bigint, 'these were different levels') from level;
-- Which skills count ---------------------------------------------------------
create temp table worth as
  select array(select w from unnest(views) with ordinality u (id, at)
    join app.topic_view v on v.id = u.id join app.topic_model m on m.id = v.model
   cross join unnest(m.units) with ordinality t (w, k) order by at, k) as worths
    from state where n = 1;
create temp table word as
  select l.n, l.r, w.worths, to_level, 8 * to_level + 7.99 * random() as pix,
         array(select s from unnest((r).skills) s where random() < 0.2) as proven
    from level l, worth w, generate_series(0, 4) to_level;
alter table word add failed text[];
update word set failed = array(select s from unnest((r).skills) s
  where s <> all (proven) and random() < 0.2);
create temp table mastered as
  select word.*, scoring.mastered_skills(r, worths, to_level, pix, proven, failed) as has
    from word;
create temp table counted as
  select n, to_level, pix, s.skill, s.has, s.worth, s.topic, s.place, s.chance,
         case when skill = any (proven) then 0 when skill = any (failed) then 2 else 1 end as rank,
         sum(s.worth) filter (where s.has) over (partition by n, to_level) as earned
    from mastered cross join lateral unnest((r).skills, has, worths, (r).topics,
           scoring.skill_chances(r)) with ordinality s (skill, has, worth, topic, chance, place);
select is_empty($$select distinct n, to_level, earned from counted
   where coalesce(earned, 0) / 2520 <> to_level$$, 'the skills that count add up to the level');
select is_empty($$select from counted a join counted b using (n, to_level)
   where a.rank < b.rank and b.has and not a.has$$,
  'first those proven, last those failed');
select is_empty($$select from counted a join counted b using (n, to_level)
   where a.rank = b.rank and b.has and not a.has and a.chance > b.chance$$,
  'in between the likelier ones first');
select is_empty($$select from counted a join counted b using (n, to_level, topic)
   where a.place < b.place and a.chance < b.chance$$,
  'a harder skill of a topic is never likelier');
create temp table reach as
  select n, to_level, pix, earned, sum(worth) over (partition by n, to_level
           order by rank, chance desc, place rows unbounded preceding) as reached
    from counted;
select is_empty($$select from reach where reached / 2520 = to_level
    and abs(reached - 315 * pix) < abs(earned - 315 * pix) - 1e-6$$,
  'no other number of them within the level comes nearer to the pix');

-- The order of the answers ---------------------------------------------------
-- The same six answers, in two orders, to their end.
create temp table said as
  select * from (values (1, 'essai-a-3a', true), (2, 'essai-b-2a', false), (3, 'essai-a-5a', false),
    (4, 'essai-c-1a', true), (5, 'essai-d-1a', true), (6, 'essai-a-4b', true)) t (nth, challenge, ok);
create function pg_temp.told(who text, by int) returns uuid language plpgsql as $$
declare
  v_this uuid;
  a      app.assessment;
  s      record;
begin
  perform pg_temp.create_person(who);
  v_this := pg_temp.begin(who);
  delete from app.question where assessment = v_this;
  select * into a from app.assessment where id = v_this;
  for s in select *, row_number() over (order by by * nth) as place from said loop
    insert into app.question (assessment, position, challenge)
    values (v_this, s.place, s.challenge);
    insert into app.answer (assessment, position, challenge, verdict, payload_hash)
    values (v_this, s.place, s.challenge, case when s.ok then 'ok' else 'ko' end, '');
    select * into a from web.learn(a, (select q from app.question q
        where q.assessment = v_this and position = s.place),
      (select c from app.challenge c where c.id = s.challenge), s.ok);
  end loop;
  perform web.settle(a);
  return v_this;
end $$;
create temp table ids as select pg_temp.told('aller', 1) as forth, pg_temp.told('retour', -1) as back;
create temp table forth as select a.* from app.assessment a join ids on ids.forth = a.id;
create temp table back as select a.* from app.assessment a join ids on ids.back = a.id;
select is(b.views, f.views, 'the same answers in another order leave the same views')
  from forth f, back b;
select is((b.level, b.chance, b.chances, b.error, b.earned_after)::text,
  (f.level, f.chance, f.chances, f.error, f.earned_after)::text,
  'and the same level, chances and error, to the last bit') from forth f, back b;
select set_eq($$select skill, status, source, earned from app.knowledge k, forth f
   where k.assessment = f.id$$, $$select skill, status, source, earned from app.knowledge k, back b
   where k.assessment = b.id$$, 'and the same knowledge');
select is((select count(*) from app.knowledge k, forth f where k.assessment = f.id), 14::bigint,
  'of every skill');
select is(floor(f.earned_after / 8)::int, f.level, 'which earns the level') from forth f;

select * from finish();
rollback;
