-- An adaptive exam now: its estimate and the place in the bank of the next
-- question, NULL when it is over (scoring.exam_is_over: fewest, most, target).
-- asked: places of the bank, in their order; outcomes: one each, NULL where the
-- answer does not count (neutralised, its question replaced by a further one).
-- The rest: scoring.exam_choice, which makes the choice. 22023: as its helpers;
-- outcomes of another length.
create function scoring.next_of_exam(
  seed bigint, asked int[], outcomes boolean[], discriminants float8[],
  difficulties float8[], competences int[], topics int[], shown int[],
  exams int, fewest int, most int, target float8,
  out place int, out capacity float8, out error float8
)
language plpgsql immutable parallel safe
as $$
declare
  v_a float8[];
  v_b float8[];
  v_u boolean[];
begin
  select a, b, u into v_a, v_b, v_u
    from scoring.exam_answers(asked, outcomes, discriminants, difficulties);
  select c.capacity, c.error into capacity, error
    from scoring.capacity(v_a, v_b, v_u) as c;
  if not scoring.exam_is_over(cardinality(v_u), error, fewest, most, target)
  then
    place := scoring.exam_choice(seed, asked, capacity, discriminants,
      difficulties, competences, topics, shown, exams);
  end if;
end $$;

comment on function scoring.next_of_exam(bigint, int[], boolean[], float8[],
    float8[], int[], int[], int[], int, int, int, float8)
  is 'Estimate and next question of an adaptive exam; NULL when it is over.';
