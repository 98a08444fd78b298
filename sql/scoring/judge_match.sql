-- Pairs: {"accept": {"a": "1", "b": "2"}} against the same object; a missing or
-- unknown field is ko.
create function scoring.judge_match(solution jsonb, answer jsonb) returns text
language plpgsql immutable parallel safe
as $$
begin
  perform scoring.solution_map(solution -> 'accept', 'accept');
  if not scoring.only_texts(solution -> 'accept', 'object') then
    raise invalid_parameter_value using
      message = 'solution: accept holds something else than texts';
  end if;
  return case when answer = solution -> 'accept' then 'ok' else 'ko' end;
end $$;

comment on function scoring.judge_match(jsonb, jsonb) is
  'Verdict on pairs: ok or ko.';
