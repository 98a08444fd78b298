-- Percentage of right answers of an exam, a whole number, half up; 0 when no
-- answer counts. correct: verdict ok only; counted: answers not neutralised.
-- 22023: NULL, negative, correct > counted.
create function scoring.reproducibility_rate(correct int, counted int)
returns int
language plpgsql immutable parallel safe
as $$
begin
  if correct is null or counted is null or correct < 0 or correct > counted
  then
    raise invalid_parameter_value using
      message = format('reproducibility_rate: %L of %L', correct, counted);
  elsif counted = 0 then
    return 0;
  end if;
  return round(100 * correct::numeric / counted);
end $$;

comment on function scoring.reproducibility_rate(int, int) is
  'Percentage of right answers, rounded half up; 0 without any.';
