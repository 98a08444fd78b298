-- Changes a candidate who has not entered yet. Members of the session's center.
-- Errors: PT404. Faults: '' session.closed, candidate.entered, candidate.twice; web.candidate_faults.
create function certif.change_candidate(
  exam_session uuid, candidate uuid, last_name text default '', first_name text default '',
  birth_date text default '', sex text default '', birth_country text default '', birth_city_code text default '',
  birth_postcode text default '', birth_city text default '', result_email text default '',
  external_id text default '', extra_time text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session   app.exam_session := web.open_exam_session(exam_session);
  v_was       app.candidate := web.free_candidate(v_session, candidate);
  v_typed     jsonb := jsonb_build_object(
    'last_name', last_name, 'first_name', first_name, 'birth_date', birth_date, 'sex', sex,
    'birth_country', birth_country, 'birth_city_code', birth_city_code, 'birth_postcode', birth_postcode,
    'birth_city', birth_city, 'result_email', result_email, 'external_id', external_id, 'extra_time', extra_time);
  v_now       app.candidate;
begin
  perform web.refuse((select string_agg(web.fault(f.field, f.key), '')
                        from web.candidate_faults(v_typed, v_was.pupil is null) f));
  v_now := web.candidate_of(v_typed);
  perform web.refuse(web.fault('', case when web.is_enrolled(v_session.id, v_now, v_was.id) then 'candidate.twice' end));
  update app.candidate c
     set last_name = v_now.last_name, first_name = v_now.first_name, sex = v_now.sex, birth_date = v_now.birth_date,
         birth_country = v_now.birth_country, birth_city_code = v_now.birth_city_code,
         birth_postcode = v_now.birth_postcode, birth_city = v_now.birth_city, result_email = v_now.result_email,
         external_id = v_now.external_id, extra_time = v_now.extra_time
   where c.id = v_was.id;
  return web.redirect('/certif/sessions/' || v_session.id || '/candidats');
end $$;
comment on function certif.change_candidate is 'POST /certif/sessions/{exam_session}/candidats/{candidate}.';
grant execute on function certif.change_candidate to palier_web;
