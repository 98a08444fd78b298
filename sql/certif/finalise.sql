-- Finalises an exam session, once: its tests are scored, the incidents do what they do by themselves, what they changed
-- is scored again. From then on only the jury changes anything. Members of its center.
--   answer   {candidate: 'candidate' or 'technical'}: why each unfinished test is so. They are asked for by the twenty
--            (web.unexplained_exams): where there are more, these are kept, and the page asks for the next
--   comment  to the jury
-- Errors: PT404. Faults: '' session.closed, finalisation.nobody, finalisation.running (until when);
-- answer.CANDIDATE abandonment.required; comment words.long.
create function certif.finalise(exam_session uuid, answer jsonb default null, comment text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_session app.exam_session := web.open_exam_session(exam_session);
  v_author  uuid := web.person();
  v_exam    app.exam;
begin
  perform web.close_ended_exams(v_session.id);
  perform web.refuse(web.finalisation_faults(v_session.id, answer, comment));
  update app.exam e set abandonment = answer ->> (x.candidate).id::text
    from web.unexplained_exams(v_session.id) x
   where e.assessment = (x.exam).assessment;
  if exists (select from web.unexplained_exams(v_session.id)) then
    return web.redirect('/certif/sessions/' || v_session.id || '/finalisation#terminer');
  end if;
  update app.exam_session s
     set state = 'finalised', finalised_at = now(), comment = web.trimmed(finalise.comment)
   where s.id = v_session.id;
  for v_exam in select (x.exam).* from web.session_exams(v_session.id) x order by x.nth loop
    perform web.score_exam(v_exam.assessment, 'finalisation', v_author);
    if web.apply_incidents(v_exam) then
      perform web.score_exam(v_exam.assessment, 'incidents', v_author);
    end if;
  end loop;
  return web.redirect('/certif/sessions/' || v_session.id || '/finalisation');
end $$;
comment on function certif.finalise is 'POST /certif/sessions/{exam_session}/finalisation.';
grant execute on function certif.finalise to palier_web;
