-- Opens an exam session for its invigilator, who has no account: by its number and its password. Anyone; who is signed in on
-- this browser is signed out. The same answer for an unknown number and a wrong password; attempts that fail are counted and
-- slow down (no exception: the count must be committed).
-- Faults: session.required, invigilation.required, invigilation.refused, sign_in.wait.
create function certif.open_invigilation(
  session text default '', password text default '', fresh_token text default null, client_address inet default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_session app.exam_session := web.session_of_number(session);
  v_mark    bytea := web.attempt_mark('invigilation', coalesce(v_session.number::text, web.trimmed(session)));
begin
  perform web.refuse(
    web.fault('session', case when web.trimmed(session) = '' then 'session.required' end)
    || web.fault('password', case when web.trimmed(password) = '' then 'invigilation.required' end));
  if web.attempt_wait(v_mark, client_address) > 0 then
    return '<faults>' || web.fault('', 'sign_in.wait') || '</faults>';
  elsif v_session.password is distinct from regexp_replace(
          upper(regexp_replace(password, '[^A-Za-z0-9-]', '', 'g')), '^C-|-', '', 'g') then
    perform web.note_failure(v_mark, client_address);
    return '<faults>' || web.fault('', 'invigilation.refused') || '</faults>';
  end if;
  perform web.open(null, fresh_token, interval '12 hours', v_session.id);
  return web.redirect('/certif/surveillance/' || v_session.id, 'open');
end $$;
comment on function certif.open_invigilation is
  'POST /certif/surveillance: opens a session for its invigilator.';
grant execute on function certif.open_invigilation to palier_web;
