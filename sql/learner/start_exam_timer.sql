-- Opens a timed question of an exam: from now on its time runs. Once: a second post changes nothing. Its owner, while it
-- goes on in this browser; else a page that says why not: 409. Errors: 404 for a key of no question of this exam.
create function learner.start_exam_timer(assessment uuid, key uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_exam app.exam := web.hold_own_exam(assessment);
  v_stop text := web.exam_stop(v_exam);
begin
  if v_stop is not null then
    return web.stopped_exam(v_exam, v_stop);
  end if;
  perform web.start_timer(assessment, key);
  return web.redirect('/certification/' || assessment);
end $$;
comment on function learner.start_exam_timer is
  'POST /certification/{assessment}/chrono.';
grant execute on function learner.start_exam_timer to palier_web;
