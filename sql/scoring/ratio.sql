-- How far an answer is from the nearest of the accepted ones, both treated:
-- 0 the same. With T3: Levenshtein distance / length of the treated answer;
-- without: 0 or infinity. Infinity too for an empty answer, and with T3 for one
-- over 255 characters, which levenshtein() refuses.
-- An accepted answer that T2 empties ("+", "@") is compared without T2.
create function scoring.ratio(
  answer text, accepted text[], t1 boolean, t2 boolean, t3 boolean
) returns numeric
language plpgsql immutable parallel safe
as $$
declare
  v_best     numeric := 'infinity'::numeric;
  v_one      text;
  v_accepted text;
  v_answer   text;
begin
  if scoring.without_spaces(answer) = '' then
    return v_best;
  end if;
  foreach v_one in array accepted loop
    v_accepted := scoring.treat(v_one, t1, t2);
    if v_accepted = '' then
      v_accepted := scoring.treat(v_one, t1, false);
      v_answer := scoring.treat(answer, t1, false);
    else
      v_answer := scoring.treat(answer, t1, t2);
    end if;
    if v_answer = '' or (t3 and length(v_answer) > 255) then
      continue;
    elsif v_answer = v_accepted then
      return 0;
    elsif t3 and length(v_accepted) <= 255 then
      v_best := least(v_best,
        public.levenshtein(v_answer, v_accepted)::numeric
          / length(v_answer));
    end if;
  end loop;
  return v_best;
end $$;

comment on function scoring.ratio(text, text[], boolean, boolean, boolean) is
  'Distance of an answer to the nearest accepted one: 0 same, infinity none.';
