-- Several fields, each with its own answers: {"fields": {"num1": ["a","b"],
-- "num2": ["c"]}, "selects": ["num2"], "numbers": ["num1"], "t1": …} against
-- {"num1": "a", "num2": "c"}. Selects are compared exactly, numbers as numbers
-- (else T2 would take 1,5 for 15), both lists may be left out. A field that is
-- missing or unknown is ko.
create function scoring.judge_qrocm_ind(solution jsonb, answer jsonb)
returns text
language plpgsql immutable parallel safe
as $$
declare
  v_fields  jsonb := scoring.solution_map(solution -> 'fields', 'fields');
  v_selects jsonb := coalesce(solution -> 'selects', '[]');
  v_numbers jsonb := coalesce(solution -> 'numbers', '[]');
  v_t1      boolean := scoring.solution_flag(solution, 't1');
  v_t2      boolean := scoring.solution_flag(solution, 't2');
  v_t3      boolean := scoring.solution_flag(solution, 't3');
  v_sound   boolean;
  v_right   boolean := true;
  v_name    text;
  v_accept  text[];
begin
  if not scoring.only_texts(v_selects, 'array')
    or not scoring.only_texts(v_numbers, 'array')
  then
    raise invalid_parameter_value using
      message = 'solution: selects or numbers is not a list of texts';
  end if;
  v_sound := scoring.only_texts(answer, 'object')
    and (select count(*) from jsonb_object_keys(
      case jsonb_typeof(answer) when 'object' then answer else '{}' end))
      = (select count(*) from jsonb_object_keys(v_fields));
  for v_name in select jsonb_object_keys(v_fields) loop
    v_accept := scoring.solution_texts(v_fields -> v_name, v_name);
    v_right := v_right and v_sound and answer ? v_name
      and scoring.judge_field(
        case when v_selects ? v_name then 'select'
          when v_numbers ? v_name then 'number' else 'text' end,
        answer ->> v_name, v_accept, v_t1, v_t2, v_t3);
  end loop;
  return case when v_right then 'ok' else 'ko' end;
end $$;

comment on function scoring.judge_qrocm_ind(jsonb, jsonb) is
  'Verdict on several independent fields, all to be right: ok or ko.';
