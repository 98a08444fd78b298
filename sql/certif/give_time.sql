-- Gives a candidate time: a share more than usual, or minutes on top while the test runs; its end follows. The session's
-- invigilator.
--   extra_time  percent more than the usual time, in all; empty: as it is
--   minutes     added to the end of a test that runs; empty: none
--   ends_at     that end as the form showed it: what is sent twice adds once
-- Faults: extra_time.invalid, minutes.invalid, minutes.not_running, time.required, time.past, time.changed; exam.ended, session.over.
create function certif.give_time(
  exam_session uuid, candidate uuid, extra_time text default '', minutes text default '', ends_at timestamptz default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.watched_candidate(exam_session, candidate);
  v_percent   int := coalesce(web.whole_number(extra_time, 200), v_candidate.extra_time);
  v_minutes   int := coalesce(web.whole_number(minutes, 240), 0);
  v_exam      app.exam;
  v_end       timestamptz;
begin
  select e.* into v_exam from app.exam e where e.candidate = v_candidate.id for update;
  v_end := v_exam.ends_at + web.exam_length(v_percent) - web.exam_length(v_candidate.extra_time)
           + make_interval(mins => v_minutes);
  perform web.refuse(web.time_faults(v_exam, v_end, extra_time, minutes, ends_at));
  update app.candidate c set extra_time = v_percent where c.id = v_candidate.id;
  update app.exam e set ends_at = v_end where e.assessment = v_exam.assessment;
  return web.redirect('/certif/surveillance/' || exam_session || '/candidats/' || candidate);
end $$;
comment on function certif.give_time is
  'POST /certif/surveillance/{exam_session}/candidats/{candidate}/temps.';
grant execute on function certif.give_time to palier_web;
