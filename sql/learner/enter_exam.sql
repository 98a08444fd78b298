-- Takes one's place in an exam session: matches one candidate by name and date of birth. Persons whose profile is
-- certifiable. Attempts that fail are counted and slow down (no exception: the count must be committed).
--   session  its number
-- Faults: exam.not_certifiable and sign_in.wait on the form; session.*; name.*; date.*; candidate.*.
create function learner.enter_exam(
  session text default '', first_name text default '', last_name text default '', birth_date text default '',
  client_address inet default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account   uuid := web.person();
  v_mark      bytea := web.attempt_mark('exam place', v_account::text);
  v_session   app.exam_session := web.session_of_number(session);
  v_faults    text;
begin
  perform web.refuse(web.fault('', case when not web.may_take_exam(v_account) then 'exam.not_certifiable' end));
  perform web.refuse(
    web.fault('session', case when web.trimmed(session) = '' then 'session.required' end)
    || web.fault('first_name', web.name_fault(first_name)) || web.fault('last_name', web.name_fault(last_name))
    || web.fault('birth_date', web.date_fault(birth_date)));
  if web.attempt_wait(v_mark, client_address) > 0 then
    return '<faults>' || web.fault('', 'sign_in.wait') || '</faults>';
  end if;
  v_faults := web.fault('session', web.entry_fault(v_session));
  if v_faults = '' then
    v_faults := web.fault('', web.take_place(v_session, first_name, last_name, web.typed_date(birth_date), v_account));
  end if;
  if v_faults <> '' then
    perform web.note_failure(v_mark, client_address);
    return '<faults>' || v_faults || '</faults>';
  end if;
  return web.redirect('/certification/acces');
end $$;
comment on function learner.enter_exam is
  'POST /certification: takes a place in an exam session.';
grant execute on function learner.enter_exam to palier_web;
