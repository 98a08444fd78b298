-- How far an assessment is, in percent: answers out of the most that it may ask; a part of a campaign's test that is done
-- asks no more. Half up.
create function web.progress(assessment app.assessment)
returns int language plpgsql stable as $$
#variable_conflict use_column
begin
  if assessment.kind = 'campaign' then
    return (
    select coalesce(round(100.0 * sum(p.answered) / nullif(sum(
             case when p.done then p.answered else scoring.part_most(progress.assessment, p) end), 0)), 100)::int
      from app.assessment_part p where p.assessment = progress.assessment.id);
  end if;
  return round(100.0 * web.answered(assessment.id) / greatest(1,
    case assessment.kind when 'demonstration' then
      (select count(*) from app.course_challenge q
        where q.course = assessment.course)
    else (scoring.placement_length(assessment.length)).cap end))::int;
end $$;
