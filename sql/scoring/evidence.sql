-- Reads a pattern (scoring.pattern): for each of n skills the chance of its answers
-- if it is mastered, if it is not, and how many they are. A right answer has
-- chance 1 - slip (0.05) when mastered, else that of a guess: 1 in CHOICES, at
-- least 1 in 1,000. Of an earlier test (~) a wrong answer does not count as asked,
-- and a right one counts as asked enough: it is never asked again.
create function scoring.evidence(
  pattern text, n int,
  out mastered float8[], out missed float8[], out asked int[])
language plpgsql immutable parallel safe
as $$
declare
  c_slip  constant float8 := 0.05;
  v_item  text;
  v_part  text[];
  v_lucky float8;
  k       int;
begin
  mastered := array_fill(1::float8, array[n]);
  missed := array_fill(1::float8, array[n]);
  asked := array_fill(0, array[n]);
  foreach v_item in array string_to_array(pattern, ',') loop
    v_part := regexp_match(v_item, '^(\d)([+-])(?:/(\d+))?(~?)$');
    k := v_part[1]::int;
    v_lucky := greatest(coalesce(1 / v_part[3]::float8, 0), 0.001::float8);
    if v_part[2] = '+' then
      mastered[k] := mastered[k] * (1 - c_slip);
      missed[k] := missed[k] * v_lucky;
    else
      mastered[k] := mastered[k] * c_slip;
      missed[k] := missed[k] * (1 - v_lucky);
    end if;
    asked[k] := asked[k] + case when v_part[4] = '' then 1
                                when v_part[2] = '+' then 9 else 0 end;
  end loop;
end $$;

comment on function scoring.evidence(text, int) is
  'Chance of a pattern''s answers, skill by skill, mastered or not.';
