-- One short text: {"accept": ["Paris", "paris 15"], "t1": …, "t2": …, "t3": …,
-- "format": "text|number|select"} against "paris".
create function scoring.judge_qroc(solution jsonb, answer jsonb) returns text
language plpgsql immutable parallel safe
as $$
declare
  v_accept text[] := scoring.solution_texts(solution -> 'accept', 'accept');
  v_t1     boolean := scoring.solution_flag(solution, 't1');
  v_t2     boolean := scoring.solution_flag(solution, 't2');
  v_t3     boolean := scoring.solution_flag(solution, 't3');
  v_format text := coalesce(solution ->> 'format', 'text');
begin
  if v_format not in ('text', 'number', 'select') then
    raise invalid_parameter_value using
      message = format('solution: unknown format %L', v_format);
  elsif jsonb_typeof(answer) <> 'string' then
    return 'ko';
  end if;
  return case when
    scoring.judge_field(v_format, answer #>> '{}', v_accept, v_t1, v_t2, v_t3)
    then 'ok' else 'ko' end;
end $$;

comment on function scoring.judge_qroc(jsonb, jsonb) is
  'Verdict on one short text, number or choice from a list: ok or ko.';
