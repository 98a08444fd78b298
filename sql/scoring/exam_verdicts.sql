-- What an unfinished exam's questions count as. verdicts: one a question, NULL
-- where nothing was answered; neutralised: likewise. abandonment: NULL for an
-- exam that came to its end; 'candidate': the rest is wrong (given up, aband);
-- 'technical': the rest is neutralised. A neutralised question keeps its verdict.
-- 22023: NULL or unequal arrays, a NULL in neutralised, an unknown word, and a
-- question without an answer in an exam that nobody abandoned.
create function scoring.exam_verdicts(
  verdicts text[], neutralised boolean[], abandonment text,
  out verdict text[], out is_neutral boolean[]
)
language plpgsql immutable parallel safe
as $$
begin
  if verdicts is null or neutralised is null
    or cardinality(verdicts) <> cardinality(neutralised)
    or array_position(neutralised, null) is not null
    or abandonment not in ('candidate', 'technical')
    or exists (select from unnest(verdicts) as v where v not in
        ('ok', 'ko', 'partially', 'aband', 'timedout', 'focusedout'))
  then
    raise invalid_parameter_value using
      message = 'exam_verdicts: NULLs, unequal arrays or an unknown word';
  elsif abandonment is null and exists (
    select from unnest(verdicts, neutralised) as q (v, n)
     where v is null and not n)
  then
    raise invalid_parameter_value using
      message = 'exam_verdicts: not finished, and no reason given';
  end if;
  select coalesce(array_agg(coalesce(v, 'aband') order by place), '{}'),
      coalesce(array_agg(n or (v is null and abandonment = 'technical')
        order by place), '{}')
    into verdict, is_neutral
    from unnest(verdicts, neutralised) with ordinality as q (v, n, place);
end $$;

comment on function scoring.exam_verdicts(text[], boolean[], text) is
  'What the questions of an unfinished exam count as.';
