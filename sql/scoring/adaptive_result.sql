-- What an adaptive exam says in the end.
-- asked, outcomes, the bank and the form (fewest, most, target): as
-- scoring.next_of_exam takes them; usable: which of the bank may be asked.
-- abandonment: NULL when it came to its end, 'candidate', 'technical'.
-- bounds, max_level: scoring.exam_level.
-- Fewer answers that count than fewest: rejected when the candidate gave up,
-- else cancelled. With enough of them, what a candidate left is simulated as
-- failed (scoring.exam_degraded), and a breakdown changes nothing.
-- status      validated, rejected (also at 0 pix) or cancelled
-- level, pix  -1 and 0 unless validated
-- capacity, error  the estimate and its standard error
-- probability of that level, NULL without one; of max_level: that or more
-- answers     how many count
-- 22023: as its helpers, an unknown word.
create function scoring.adaptive_result(
  asked int[], outcomes boolean[], abandonment text, discriminants float8[],
  difficulties float8[], usable boolean[], fewest int, most int,
  target float8, bounds float8[], max_level int,
  out status text, out level int, out pix int, out capacity float8,
  out error float8, out probability float8, out answers int
)
language plpgsql immutable parallel safe
as $$
#variable_conflict use_variable
declare
  v_asked    int[] := asked;
  v_outcomes boolean[] := outcomes;
  v_weights  float8[];
begin
  if abandonment not in ('candidate', 'technical') then
    raise invalid_parameter_value using
      message = format('adaptive_result: abandonment %L', abandonment);
  end if;
  answers := cardinality(array_remove(outcomes, null));
  if abandonment = 'candidate' and answers >= fewest then
    select d.all_asked, d.all_outcomes into v_asked, v_outcomes
      from scoring.exam_degraded(asked, outcomes, discriminants, difficulties,
        usable, fewest, most, target) as d;
  end if;
  select c.capacity, c.error, scoring.exam_posterior(w.a, w.b, w.u)
    into capacity, error, v_weights
    from scoring.exam_answers(v_asked, v_outcomes, discriminants,
        difficulties) as w,
      scoring.capacity(w.a, w.b, w.u) as c;
  select l.level, l.pix into level, pix
    from scoring.exam_level(capacity, bounds, max_level) as l;
  status := case
    when answers < fewest and abandonment = 'candidate' then 'rejected'
    when answers < fewest then 'cancelled'
    when pix = 0 then 'rejected'
    else 'validated' end;
  if status = 'validated' then
    probability := scoring.exam_probability(v_weights,
      case when level = 0 then '-infinity' else bounds[level + 1] end,
      case when level = max_level then 'infinity' else bounds[level + 2] end);
  else
    level := -1;
    pix := 0;
  end if;
end $$;

comment on function scoring.adaptive_result(int[], boolean[], text, float8[],
    float8[], boolean[], int, int, float8, float8[], int)
  is 'Status, level, pix and how sure, of an adaptive exam.';
