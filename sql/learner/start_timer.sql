-- Opens a timed question: from now on its time runs. Once: a second post changes
-- nothing. Its owner. Errors: 404 for a key of no question of this assessment.
create function learner.start_timer(assessment uuid, key uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform web.own_assessment(assessment);
  update app.question q set timer_at = coalesce(q.timer_at, clock_timestamp())
   where q.assessment = start_timer.assessment and q.key = start_timer.key;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return web.redirect('/evaluations/' || assessment);
end $$;
comment on function learner.start_timer is
  'POST /evaluations/{assessment}/chrono.';
grant execute on function learner.start_timer to palier_web;
