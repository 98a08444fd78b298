-- Opens a timed question: from now on its time runs. Once: a second post changes
-- nothing. Its owner. Errors: 404 for a key of no question of this assessment.
create function learner.start_timer(assessment uuid, key uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform web.own_assessment(assessment);
  perform web.start_timer(assessment, key);
  return web.redirect('/evaluations/' || assessment);
end $$;
comment on function learner.start_timer is
  'POST /evaluations/{assessment}/chrono.';
grant execute on function learner.start_timer to palier_web;
