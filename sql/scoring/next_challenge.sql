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
  v_assessment app.assessment;
  v_open       text;
begin
  select a.* into v_assessment
    from app.assessment as a where a.id = next_challenge.assessment;
  if not found then
    raise invalid_parameter_value using
      message = format('next_challenge: no assessment %L',
        next_challenge.assessment);
  elsif v_assessment.state <> 'started' then
    return null;
  end if;
  select q.challenge into v_open
    from app.question as q
   where q.assessment = next_challenge.assessment
     and not exists (select from app.answer as w
                      where w.assessment = q.assessment
                        and w.position = q.position)
   order by q.position desc
   limit 1;
  if found then
    return v_open;
  end if;
  return scoring.next_of(v_assessment);
end $$;

-- The same for a running assessment in which no question is open.
create function scoring.next_of(assessment app.assessment) returns text
language plpgsql stable parallel safe
as $$
begin
  return case assessment.kind
    when 'placement' then scoring.next_placement(assessment)
    when 'campaign' then scoring.next_of_campaign(assessment)
    when 'exam' then scoring.next_of_test(assessment.id)
    else scoring.next_of_course(assessment.id)
  end;
end $$;

comment on function scoring.next_challenge(uuid) is
  'The challenge to ask now in an assessment, or NULL at its end.';

comment on function scoring.next_of(app.assessment) is
  'The challenge to ask when no question is open, or NULL at the end.';
