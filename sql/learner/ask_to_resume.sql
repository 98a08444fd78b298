-- Says to the invigilator that one wants to go on with a test that runs, in this browser. Persons. Once: said again it
-- changes nothing.
create function learner.ask_to_resume() returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.candidacy();
begin
  update app.exam e set asked_at = coalesce(e.asked_at, now())
   where e.candidate = v_candidate.id and e.ended is null and e.session is distinct from web.session_hash();
  return web.redirect('/certification/attente');
end $$;
comment on function learner.ask_to_resume is
  'POST /certification/reprise: asks to go on in this browser.';
grant execute on function learner.ask_to_resume to palier_web;
