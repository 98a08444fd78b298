-- Is an answer right? One function a kind; their headers show the shapes of
-- solution and answer. Skips, time-outs and focus are decided elsewhere.
-- Any jsonb may come as an answer: one of the wrong type is ko. 22023 for an
-- unknown kind, a malformed solution, a NULL.
create function scoring.judge(kind text, solution jsonb, answer jsonb)
returns text
language plpgsql immutable parallel safe
as $$
begin
  if kind is null or solution is null or answer is null then
    raise invalid_parameter_value using message = 'judge: a NULL argument';
  elsif jsonb_typeof(solution) <> 'object' then
    raise invalid_parameter_value using
      message = 'solution: not an object';
  end if;
  case kind
    when 'qcu' then return scoring.judge_qcu(solution, answer);
    when 'qcm' then return scoring.judge_qcm(solution, answer);
    when 'qroc' then return scoring.judge_qroc(solution, answer);
    when 'qrocm-ind' then return scoring.judge_qrocm_ind(solution, answer);
    when 'qrocm-dep' then return scoring.judge_qrocm_dep(solution, answer);
    when 'order' then return scoring.judge_order(solution, answer);
    when 'match' then return scoring.judge_match(solution, answer);
    else
      raise invalid_parameter_value using
        message = format('judge: unknown kind %L', kind);
  end case;
end $$;

comment on function scoring.judge(text, jsonb, jsonb) is
  'Verdict on an answer: ok, ko, partially. 22023: bad kind or solution.';
