-- Several choices: {"accept": ["1","3"]} against ["3","1"], as sets.
create function scoring.judge_qcm(solution jsonb, answer jsonb) returns text
language plpgsql immutable parallel safe
as $$
declare
  v_accept text[] := scoring.solution_texts(solution -> 'accept', 'accept');
  v_answer text[];
begin
  if not scoring.only_texts(answer, 'array') then
    return 'ko';
  end if;
  v_answer := array(select jsonb_array_elements_text(answer));
  return case when v_answer @> v_accept and v_answer <@ v_accept
    then 'ok' else 'ko' end;
end $$;

comment on function scoring.judge_qcm(jsonb, jsonb) is
  'Verdict on several choices, compared as sets: ok or ko.';
