-- Cancels a test whatever its score (action: cancel), or takes that back (restore); scored anew. Jury. Errors: PT404 no
-- such test, PT409 its session is published. An unknown action does nothing.
create function jury.cancel_exam(assessment uuid, action text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_exam app.exam := web.jury_exam_to_change(assessment);
begin
  update app.exam e set cancelled = action = 'cancel'
   where e.assessment = v_exam.assessment and action in ('cancel', 'restore') and e.cancelled <> (action = 'cancel');
  if found then
    perform web.score_exam(v_exam.assessment, 'jury', web.jury());
  end if;
  return web.redirect('/jury/certifications/' || v_exam.assessment);
end $$;
comment on function jury.cancel_exam is 'POST /jury/certifications/{assessment}/annulation.';
grant execute on function jury.cancel_exam to palier_web;
