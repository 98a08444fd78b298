-- Begins the test, or goes on with it in this browser, where its other one no longer does. Persons who were admitted: that
-- is used up. Where it goes on already it changes nothing. Faults: exam.not_admitted, exam.not_certifiable, exam.empty.
create function learner.start_exam() returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.candidacy();
  v_exam      app.exam;
begin
  if v_candidate.id is null then
    return web.redirect('/certification');
  end if;
  perform from app.exam_session s where s.id = v_candidate.exam_session and s.state = 'open' for share;
  if not found then
    return web.redirect('/certification');
  end if;
  select c.* into v_candidate from app.candidate c where c.id = v_candidate.id for update;
  select e.* into v_exam from app.exam e where e.candidate = v_candidate.id for update;
  if v_exam.session is distinct from web.session_hash() then
    if v_candidate.admitted_at is null or (v_exam.assessment is null and v_candidate.entered_at is null) then
      perform web.refuse(web.fault('', 'exam.not_admitted'));
    end if;
    update app.candidate c set admitted_at = null where c.id = v_candidate.id;
    if v_exam.assessment is null then
      v_exam.assessment := web.begin_exam(v_candidate);
    else
      update app.exam e set session = web.session_hash(), asked_at = null where e.assessment = v_exam.assessment;
    end if;
  end if;
  return web.redirect('/certification/' || v_exam.assessment);
end $$;
comment on function learner.start_exam is
  'POST /certification/test: begins or resumes the test.';
grant execute on function learner.start_exam to palier_web;
