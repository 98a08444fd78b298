-- How far an assessment is, in percent: skills of which something that holds is
-- known out of all; of a course, questions answered out of all. Half up.
-- 0 when all that it was about has been retired meanwhile.
create function web.progress(assessment app.assessment)
returns int language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select case assessment.kind when 'demonstration' then
    (select round(100.0 * web.answered(assessment.id)
                  / greatest(1, count(*)))::int
       from app.course_challenge q where q.course = assessment.course)
  else
    (select round(100.0 * count(k.skill) / greatest(1, count(*)))::int
       from app.skill s
       left join app.knowledge k on k.account = assessment.account
            and k.competence = s.competence and k.skill = s.id
            and web.is_kept(k, progress.assessment)
      where s.competence = assessment.competence and not s.retired)
  end);
end $$;
