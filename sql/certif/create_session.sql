-- Plans an exam session, with an access code and an invigilator's password of its own; what the same person sends twice within
-- a minute, once. Members of a center.
-- Faults: web.exam_session_faults.
create function certif.create_session(
  level text default '', address text default '', room text default '', day text default '', hour text default '',
  invigilators text default '', description text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_center  uuid := web.center();
  v_letters constant text := 'BCDFGHJKMPQRTVWXY';
  v_digits  constant text := '2346789';
  v_session uuid;
begin
  perform web.refuse(web.exam_session_faults(level, address, room, day, hour, invigilators, description));
  perform from app.account a where a.id = web.person() for no key update;
  select s.id into v_session from app.exam_session s
   where s.center = v_center and s.created_by = web.person() and s.created_at > now() - interval '1 minute'
     and (s.level, s.address, s.room, s.starts_at, s.invigilators, s.description)
       = (create_session.level, web.trimmed(create_session.address), web.trimmed(create_session.room),
          web.typed_date(day) + web.typed_hour(hour), web.trimmed(create_session.invigilators), web.trimmed(create_session.description));
  while v_session is null loop
    insert into app.exam_session (center, level, address, room, starts_at, invigilators, description,
                                  access_code, password, created_by)
    values (v_center, level, web.trimmed(address), web.trimmed(room), web.typed_date(day) + web.typed_hour(hour),
            web.trimmed(invigilators), web.trimmed(description),
            web.draw_signs(v_letters, 4) || web.draw_signs(v_digits, 2),
            web.draw_signs(v_digits || v_letters, 5), web.person())
    on conflict (access_code) do nothing
    returning id into v_session;
  end loop;
  return web.redirect('/certif/sessions/' || v_session);
end $$;
comment on function certif.create_session is 'POST /certif/sessions/creation.';
grant execute on function certif.create_session to palier_web;
