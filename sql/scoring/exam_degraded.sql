-- An adaptive exam that its candidate gave up, as it counts: the questions that
-- were left are simulated as failed. Each is the one of the greatest
-- Fisher information at the capacity reached so far, among those of the bank
-- that were not asked (ties: the first place); the order of what was answered
-- changes nothing. It ends as the exam would have (scoring.exam_is_over), or
-- with the bank. Arguments: scoring.next_of_exam; usable: which of the bank
-- may be asked. Gives asked and outcomes with what was added.
create function scoring.exam_degraded(
  asked int[], outcomes boolean[], discriminants float8[],
  difficulties float8[], usable boolean[], fewest int, most int,
  target float8, out all_asked int[], out all_outcomes boolean[]
)
language plpgsql immutable parallel safe
as $$
declare
  v_capacity float8;
  v_error    float8;
  v_answers  int;
  v_place    int;
begin
  all_asked := asked;
  all_outcomes := outcomes;
  loop
    select cardinality(w.u), c.capacity, c.error
      into v_answers, v_capacity, v_error
      from scoring.exam_answers(all_asked, all_outcomes, discriminants,
          difficulties) as w,
        scoring.capacity(w.a, w.b, w.u) as c;
    exit when
      scoring.exam_is_over(v_answers, v_error, fewest, most, target);
    v_place := (
      select place
        from (select a, place,
                  1 / (1 + exp(greatest(-700, least(700,
                    a * (b - v_capacity))))) as p
                from unnest(discriminants, difficulties, usable)
                  with ordinality as i (a, b, free, place)
               where free and place <> all (all_asked)
              offset 0) as item
       order by a * a * p * (1 - p) desc, place
       limit 1);
    exit when v_place is null;
    all_asked := all_asked || v_place;
    all_outcomes := all_outcomes || false;
  end loop;
end $$;

comment on function scoring.exam_degraded(int[], boolean[], float8[], float8[],
    boolean[], int, int, float8)
  is 'An adaptive exam given up: the rest is simulated as failed.';
