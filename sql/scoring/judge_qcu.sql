-- One choice: {"accept": "2"} against "2", exactly.
create function scoring.judge_qcu(solution jsonb, answer jsonb) returns text
language plpgsql immutable parallel safe
as $$
begin
  if coalesce(jsonb_typeof(solution -> 'accept'), '') <> 'string' then
    raise invalid_parameter_value using
      message = 'solution: accept is not a text';
  end if;
  return case when answer = solution -> 'accept' and answer <> '""'
    then 'ok' else 'ko' end;
end $$;

comment on function scoring.judge_qcu(jsonb, jsonb) is
  'Verdict on one choice: ok or ko.';
