-- Publishes a session's results: from now on candidates and schools see them, and who passed has a certificate, valid for
-- three years from the day of the exam. Jury. One that is published stays as it is. Errors: PT404 no such session.
-- Faults: publish.incidents, publish.unfinished.
create function jury.publish_session(exam_session uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session app.exam_session := web.jury_session(exam_session);
begin
  select s.* into v_session from app.exam_session s where s.id = v_session.id for update;
  if v_session.state = 'finalised' then
    perform web.refuse((
      select web.fault('', case when sum(x.incidents) > 0 then 'publish.incidents' end)
          || web.fault('', case when bool_or(x.unfinished) then 'publish.unfinished' end)
        from web.jury_exams(v_session.id) x));
    update app.exam_session s set state = 'published', published_at = now() where s.id = v_session.id;
    perform web.certify(x.assessment) from web.jury_exams(v_session.id) x where x.status = 'validated';
  end if;
  return web.redirect('/jury/sessions/' || v_session.id);
end $$;
comment on function jury.publish_session is 'POST /jury/sessions/{exam_session}/publication.';
grant execute on function jury.publish_session to palier_web;
