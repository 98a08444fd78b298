-- Adds a candidate to an exam session that is not finalised. Members of its center.
-- Errors: PT404. Faults: '' session.closed, candidate.twice; web.candidate_faults.
create function certif.add_candidate(
  exam_session uuid, last_name text default '', first_name text default '', birth_date text default '',
  sex text default '', birth_country text default '', birth_city_code text default '',
  birth_postcode text default '', birth_city text default '', result_email text default '',
  external_id text default '', extra_time text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session   app.exam_session := web.open_exam_session(exam_session);
  v_typed     jsonb := jsonb_build_object(
    'last_name', last_name, 'first_name', first_name, 'birth_date', birth_date, 'sex', sex,
    'birth_country', birth_country, 'birth_city_code', birth_city_code, 'birth_postcode', birth_postcode,
    'birth_city', birth_city, 'result_email', result_email, 'external_id', external_id, 'extra_time', extra_time);
  v_candidate app.candidate;
begin
  perform web.refuse((select string_agg(web.fault(f.field, f.key), '') from web.candidate_faults(v_typed, true) f));
  v_candidate := web.candidate_of(v_typed);
  perform web.refuse(web.fault('', case when web.is_enrolled(v_session.id, v_candidate) then 'candidate.twice' end));
  perform web.enrol(v_session.id, v_candidate);
  return web.redirect('/certif/sessions/' || v_session.id || '/candidats');
end $$;
comment on function certif.add_candidate is 'POST /certif/sessions/{exam_session}/candidats/ajout.';
grant execute on function certif.add_candidate to palier_web;
