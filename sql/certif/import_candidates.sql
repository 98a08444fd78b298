-- Enrols the candidates of a sheet, all or none. Members of the session's center.
--   mode  replace: those of the sheet are the candidates from now on; anything else: they join the others
--   file  the sheet, from the worker
-- Errors: PT404. Faults: '' session.closed, session.entered; file: those of web.candidate_rows, and for each line
-- those of web.candidate_faults and candidate.twice (line and column stand in the fault; the first 50).
create function certif.import_candidates(exam_session uuid, mode text default '', file bytea default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_session app.exam_session := web.open_exam_session(exam_session);
  v_rows    jsonb;
begin
  perform web.refuse(web.fault('', case when exists (
    select from app.candidate c where c.exam_session = v_session.id
       and (c.account is not null or exists (select from app.exam e where e.candidate = c.id)))
    then 'session.entered' end));
  if mode = 'replace' then
    delete from app.candidate c where c.exam_session = v_session.id;
  end if;
  select jsonb_agg(jsonb_build_object('line', r.line, 'typed', r.typed) order by r.line) into v_rows
    from web.candidate_rows(file) r;
  perform web.refuse(web.row_faults(v_session.id, v_rows));
  perform web.enrol(v_session.id, web.candidate_of(r -> 'typed')) from jsonb_array_elements(v_rows) r;
  return web.redirect('/certif/sessions/' || v_session.id || '/candidats');
end $$;
comment on function certif.import_candidates is 'POST /certif/sessions/{exam_session}/candidats/import.';
grant execute on function certif.import_candidates to palier_web;
