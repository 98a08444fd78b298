-- What the results page says in figures: before, after, and when to try again. The
-- result of a past assessment is the one it had when it was completed.
create function web.result_attributes(assessment app.assessment)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select web.attributes(xmlelement(name a, xmlattributes(
           web.answered(assessment.id) as answered,
           web.right_answers(assessment.id, 1) as right)))
      || case assessment.kind when 'placement' then ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           scoring.competence_level(assessment.earned_before, s.max_level)
             as before_level,
           scoring.competence_pix(assessment.earned_before, s.max_level)
             as before_pix,
           scoring.competence_level(assessment.earned_after, s.max_level) as level,
           scoring.competence_pix(assessment.earned_after, s.max_level) as pix,
           scoring.competence_pix(assessment.earned_after, s.max_level) % 8
             as ahead,
           s.max_level,
           web.days_before_retry(assessment.account, assessment.competence)
             as days_before_retry,
           date_trunc('second', assessment.completed_at + interval '96 hours')
             as retry_at))) || web.sureness(assessment, s.max_level)
      else ' ' || web.attributes(xmlelement(name a, xmlattributes(
           (select count(*) from app.course_challenge q
             where q.course = assessment.course) as total))) end
    from app.setting s);
end $$;
