-- Takes the access code of the session in which one has a place. Persons. Attempts that fail are counted and slow down (no
-- exception: the count must be committed).
-- Faults: access_code.required, access_code.wrong on access_code; sign_in.wait on the form.
create function learner.give_access_code(access_code text default '', client_address inet default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.candidacy();
  v_mark      bytea := web.attempt_mark('access code', v_candidate.id::text);
  v_code      text := upper(regexp_replace(access_code, '[^A-Za-z0-9]', '', 'g'));
begin
  if v_candidate.id is null then
    return web.redirect('/certification');
  elsif v_code = '' then
    perform web.refuse(web.fault('access_code', 'access_code.required'));
  elsif web.attempt_wait(v_mark, client_address) > 0 then
    return '<faults>' || web.fault('', 'sign_in.wait') || '</faults>';
  elsif not exists (select from app.exam_session s
                     where s.id = v_candidate.exam_session and s.access_code = v_code) then
    perform web.note_failure(v_mark, client_address);
    return '<faults>' || web.fault('access_code', 'access_code.wrong') || '</faults>';
  end if;
  update app.candidate c set entered_at = now() where c.id = v_candidate.id and c.entered_at is null;
  perform web.prepare_exam(v_candidate.id);
  return web.redirect('/certification/attente');
end $$;
comment on function learner.give_access_code is
  'POST /certification/acces: gives the access code.';
grant execute on function learner.give_access_code to palier_web;
