-- Whether enough of an exam's questions still count to certify anything: at
-- least 66 % of them, rounded up. Else it is cancelled.
-- questions: asked or to be asked; neutralised: how many of them.
-- 22023: NULL, no question, neutralised out of 0 … questions.
create function scoring.exam_is_trusted(questions int, neutralised int)
returns boolean
language plpgsql immutable parallel safe
as $$
begin
  if questions is null or neutralised is null or questions < 1
    or neutralised < 0 or neutralised > questions
  then
    raise invalid_parameter_value using
      message = format('exam_is_trusted: %L of %L', neutralised, questions);
  end if;
  return questions - neutralised >= ceil(0.66 * questions);
end $$;

comment on function scoring.exam_is_trusted(int, int) is
  'Whether at least 66 % of the questions still count.';
