-- How far an assessment is, in percent: answers out of the most that it may ask. Half up.
create function web.progress(assessment app.assessment)
returns int language plpgsql stable as $$
#variable_conflict use_column
begin
  return round(100.0 * web.answered(assessment.id) / greatest(1,
    case assessment.kind when 'demonstration' then
      (select count(*) from app.course_challenge q
        where q.course = assessment.course)
    else (scoring.placement_length(assessment.length)).cap end))::int;
end $$;
