-- How long the database takes to choose an adaptive exam's next question: 800
-- items in a table (their arrays are gathered at each call), exams of 0 to 47
-- answers, 1,000 states. Each choice is made three times: "best" is the
-- quickest of them, which leaves out what other processes took from it.
-- By hand, with the site's database:
--     palierctl psql -- -f tests/bench/exam-choice.sql
begin;
select setseed(0.5) \g /dev/null
create temp table bank_item as
  select i, exp(0.15 + 0.3 * sqrt(-2 * ln(1 - random()))
        * cos(2 * pi() * random())) as a,
      1.3 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) as b,
      1 + i % 16 as competence, 1 + i % 96 as topic,
      (random() * 250)::int as shown
    from generate_series(1, 800) as i;
analyze bank_item;
create temp table taken (state int, ms float8);
do $$
declare
  v_asked    int[];
  v_outcomes boolean[];
  v_begun    timestamptz;
  v_place    int;
begin
  for state in 0 .. 999 loop
    v_asked := array(select i from bank_item
      order by hashint8extended(i, state) limit state % 48);
    v_outcomes := array(select p % 2 = 0 from unnest(v_asked) as p);
    for turn in 1 .. 3 loop
      v_begun := clock_timestamp();
      select n.place into v_place
        from (select array_agg(a) as a, array_agg(b) as b,
                  array_agg(competence) as c, array_agg(topic) as t,
                  array_agg(shown) as s
                from (select * from bank_item order by i) as o) as k,
          scoring.next_of_exam(state, v_asked, v_outcomes, k.a, k.b, k.c, k.t,
            k.s, 1000, 20, 48, null) as n;
      insert into taken values
        (state, 1000 * extract(epoch from clock_timestamp() - v_begun));
    end loop;
  end loop;
end $$;
select measured, count(*),
    round(avg(ms)::numeric, 2) as mean_ms,
    round(percentile_cont(0.5) within group (order by ms)::numeric, 2) as p50_ms,
    round(percentile_cont(0.99) within group (order by ms)::numeric, 2) as p99_ms
  from (select 'all' as measured, ms from taken
        union all
        select 'best', min(ms) from taken group by state) as m
 group by measured
 order by measured;
rollback;
