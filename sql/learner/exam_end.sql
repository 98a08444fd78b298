-- The end of an exam: how it ended, how much was answered, what comes next. Its owner.
create function learner.exam_end(assessment uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_exam app.exam := web.own_exam(assessment);
begin
  if not web.exam_is_over(v_exam) then
    return web.redirect('/certification/' || assessment);
  end if;
  return (
    select xmlelement(name "learner.exam_end", xmlattributes(
             v_exam.assessment, coalesce(v_exam.ended, web.exam_stop(v_exam)) as ended,
             coalesce(v_exam.ended_at, v_exam.ends_at) as ended_at, web.answered(v_exam.assessment) as answered,
             (select max(q.position) from app.exam_question q where q.assessment = v_exam.assessment) as total,
             s.number, s.state, t.name as center))::text
      from app.candidate c
      join app.exam_session s on s.id = c.exam_session
      join app.center t on t.id = s.center
     where c.id = v_exam.candidate);
end $$;
comment on function learner.exam_end is
  'GET /certification/{assessment}/fin.';
grant execute on function learner.exam_end to palier_web;
