-- What an answer is worth: aband when skipped; timedout when it came too late and
-- is right or not filled in; else what scoring.judge says (a wrong answer stays ko).
create function web.verdict(
  challenge app.challenge, given jsonb, skipped boolean, late boolean, fault text)
returns text language plpgsql stable as $$
declare
  v_verdict text;
begin
  if skipped then
    return 'aband';
  elsif fault is not null then
    return 'timedout';
  end if;
  v_verdict := scoring.judge(challenge.kind, challenge.solution, given);
  return case when late and v_verdict = 'ok' then 'timedout' else v_verdict end;
end $$;
