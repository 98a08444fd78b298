-- Items put in order: {"accept": ["c","a","b"]} against the same array.
create function scoring.judge_order(solution jsonb, answer jsonb) returns text
language plpgsql immutable parallel safe
as $$
begin
  perform scoring.solution_texts(solution -> 'accept', 'accept');
  return case when answer = solution -> 'accept' then 'ok' else 'ko' end;
end $$;

comment on function scoring.judge_order(jsonb, jsonb) is
  'Verdict on items put in order: ok or ko.';
