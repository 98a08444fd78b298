-- Changes an exam session that is not finalised; its day only while no test has begun: certificates bear it. Members of its
-- center. Errors: PT404. Faults: '' session.closed; day session.day_begun; web.exam_session_faults.
create function certif.change_session(
  exam_session uuid, level text default '', address text default '', room text default '', day text default '',
  hour text default '', invigilators text default '', description text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session app.exam_session := web.open_exam_session(exam_session);
begin
  perform web.refuse(web.exam_session_faults(level, address, room, day, hour, invigilators, description, v_session));
  perform web.refuse(web.fault('day', case when web.typed_date(day) <> v_session.starts_at::date and web.has_begun(v_session.id)
                                           then 'session.day_begun' end));
  update app.exam_session s
     set level = change_session.level, address = web.trimmed(change_session.address),
         room = web.trimmed(change_session.room), starts_at = web.typed_date(day) + web.typed_hour(hour),
         invigilators = web.trimmed(change_session.invigilators),
         description = web.trimmed(change_session.description)
   where s.id = v_session.id;
  return web.redirect('/certif/sessions/' || v_session.id);
end $$;
comment on function certif.change_session is 'POST /certif/sessions/{exam_session}/modification.';
grant execute on function certif.change_session to palier_web;
