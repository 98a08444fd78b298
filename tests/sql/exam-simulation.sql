-- 210 simulated learners take the adaptive exam, in its three forms, through
-- scoring.next_of_exam and through the C of palierctl simulate: the same
-- questions in the same order, the same estimates to the last bit.
begin;
select plan(6);

create temp table trace (kind text, a text, b text, c text, d text, e text,
  f text, g text, h text);
\copy trace from program 'palierctl simulate --trace --learners=210'
create temp table bank as
  select array_agg(b::float8 order by a::int) as a,
      array_agg(c::float8 order by a::int) as b,
      array_agg(d::int order by a::int) as c,
      array_agg(e::int order by a::int) as t, array_fill(0, array[640]) as s
    from trace where kind = 'item';
create temp table exam as
  select row_number() over () as nth, a::int as fewest, b::int as most,
      nullif(c::float8, 0) as target, d::bigint as seed, e as answers,
      f::int[] as asked, g::float8[] as capacities, h::float8[] as errors
    from trace where kind = 'exam';

-- Takes the exams in their order, for each counts what the ones before showed.
create function pg_temp.sit(out nth bigint, out asked int[],
  out capacities float8[], out errors float8[]) returns setof record
language plpgsql as $$
declare
  k bank;
  x exam;
  n record;
  v_outcomes boolean[];
begin
  select * into k from bank;
  for x in select * from exam as e order by e.nth loop
    nth := x.nth;
    asked := '{}';
    v_outcomes := '{}';
    capacities := '{}';
    errors := '{}';
    loop
      select * into n
        from scoring.next_of_exam(x.seed, asked, v_outcomes, k.a, k.b, k.c, k.t,
          k.s, x.nth::int, x.fewest, x.most, x.target);
      capacities := capacities || n.capacity;
      errors := errors || n.error;
      exit when n.place is null;
      asked := asked || n.place;
      v_outcomes := v_outcomes || (substr(x.answers, n.place, 1) = '1');
      k.s[n.place] := k.s[n.place] + 1;
    end loop;
    return next;
  end loop;
end $$;
create temp table again as select * from pg_temp.sit();

select is((select count(*) from exam), 210::bigint, '210 exams');
select is((select count(*) from (select fewest, most, target from exam
    group by 1, 2, 3 having count(*) = 70) as x), 3::bigint, '70 of each form');
select is((select count(*) from exam join again using (nth)
    where exam.asked = again.asked), 210::bigint,
  'the same questions in the same order');
select is((select count(*) from exam join again using (nth)
    where array_send(exam.capacities) = array_send(again.capacities)),
  210::bigint, 'the same capacity after each question, to the last bit');
select is((select count(*) from exam join again using (nth)
    where array_send(exam.errors) = array_send(again.errors)),
  210::bigint, 'the same error, to the last bit');
select cmp_ok((select sum(cardinality(asked)) from exam), '>', 6000::bigint,
  'over 6,000 choices');

select * from finish();
rollback;
