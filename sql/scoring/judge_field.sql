-- One typed or chosen answer against its accepted ones, by format:
-- text (tolerances), number (exact value), select (exact text).
create function scoring.judge_field(
  format text, answer text, accepted text[],
  t1 boolean, t2 boolean, t3 boolean
) returns boolean
language plpgsql immutable parallel safe
as $$
begin
  if scoring.without_spaces(answer) = '' then
    return false;
  end if;
  case format
    when 'text' then
      return scoring.judge_text(answer, accepted, t1, t2, t3);
    when 'number' then
      return scoring.judge_number(answer, accepted, t1, t2);
    when 'select' then
      return answer = any (accepted);
    else
      raise invalid_parameter_value using
        message = format('unknown answer format %L', format);
  end case;
end $$;

comment on function
  scoring.judge_field(text, text, text[], boolean, boolean, boolean)
  is 'Whether one field is right: format text, number or select.';
