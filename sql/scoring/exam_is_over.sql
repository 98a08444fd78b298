-- Whether an adaptive exam has asked enough. answers: those that count; error:
-- of the capacity they give. A form is (fewest, most, target): a fixed number
-- of questions (20, 32, NULL), (20, 48, NULL), or a variable one, over as soon as
-- the error is at most the target after at least so many: (16, 48, 0.30).
-- 22023: NULLs but target, fewest outside 1 … most.
create function scoring.exam_is_over(
  answers int, error float8, fewest int, most int, target float8
) returns boolean
language plpgsql immutable parallel safe
as $$
begin
  if num_nulls(answers, error, fewest, most) > 0 or fewest < 1 or most < fewest
  then
    raise invalid_parameter_value using
      message = format('exam_is_over: %L answers, %L to %L', answers, fewest,
        most);
  end if;
  return answers >= most
    or coalesce(answers >= fewest and error <= target, false);
end $$;

comment on function scoring.exam_is_over(int, float8, int, int, float8) is
  'Whether an adaptive exam has asked enough.';
