-- The challenge to ask now in an assessment, or NULL at its end: the one door
-- to whatever rule is in force. A question shown and not yet answered stays
-- the one to ask. NULL too when the assessment is completed. 22023: NULL or
-- unknown. Call it in a statement after the one that wrote the last answer's
-- knowledge.
create function scoring.next_challenge(assessment uuid) returns text
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
declare
  v_kind  text;
  v_state text;
  v_open  text;
begin
  select a.kind, a.state,
      (select q.challenge
         from app.question as q
        where q.assessment = a.id
          and not exists (select from app.answer as w
                          where w.assessment = q.assessment
                            and w.position = q.position)
        order by q.position desc
        limit 1)
    into v_kind, v_state, v_open
    from app.assessment as a
   where a.id = next_challenge.assessment;
  if not found then
    raise invalid_parameter_value using
      message = format('next_challenge: no assessment %L',
        next_challenge.assessment);
  elsif v_state <> 'started' then
    return null;
  elsif v_open is not null then
    return v_open;
  end if;

  return case v_kind
    when 'placement' then
      scoring.next_placement(next_challenge.assessment)
    else
      scoring.next_of_course(next_challenge.assessment)
  end;
end $$;

comment on function scoring.next_challenge(uuid) is
  'The challenge to ask now in an assessment, or NULL at its end.';
