-- Is a number among the accepted ones? Two numbers (as_number) are compared as
-- such, exactly; where either side is something else, as texts by T1 and T2,
-- never T3.
create function scoring.judge_number(
  answer text, accepted text[], t1 boolean, t2 boolean
) returns boolean
language plpgsql immutable parallel safe
as $$
declare
  v_number numeric := scoring.as_number(answer);
  v_one    text;
  v_other  numeric;
begin
  foreach v_one in array accepted loop
    v_other := scoring.as_number(v_one);
    if v_number is not null and v_other is not null then
      if v_number = v_other then
        return true;
      end if;
    elsif scoring.judge_text(answer, array[v_one], t1, t2, false) then
      return true;
    end if;
  end loop;
  return false;
end $$;

comment on function scoring.judge_number(text, text[], boolean, boolean) is
  'Whether a number is an accepted answer; what is no number goes by its text.';
