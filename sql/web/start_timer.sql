-- Opens a timed question: from now on its time runs. Once: a second time changes nothing. Error: 404 for a key of no
-- question of this assessment.
create function web.start_timer(assessment uuid, key uuid) returns void language plpgsql volatile as $$
begin
  update app.question q set timer_at = coalesce(q.timer_at, clock_timestamp())
   where q.assessment = start_timer.assessment and q.key = start_timer.key;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
end $$;
