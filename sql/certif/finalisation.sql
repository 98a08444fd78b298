-- Finalising an exam session: its tests, what happened, why some are unfinished. Members of its center. Error: PT404.
create function certif.finalisation(exam_session uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_session app.exam_session := web.own_exam_session(exam_session);
begin
  return web.exam_session_page('certif.finalisation', v_session, coalesce((
    select string_agg(xmlelement(name exam, xmlattributes(
             (x.candidate).id as candidate, (x.candidate).last_name as last_name, (x.candidate).first_name as first_name,
             case when (x.exam).ended is null and (x.exam).ends_at > now() then 'running'
                  else coalesce((x.exam).ended, 'time') end as state,
             (x.exam).ends_at as ends_at, x.questions, x.answered, x.unfinished, (x.exam).abandonment as abandonment,
             (select count(*) from app.incident i where i.candidate = (x.candidate).id) as incidents))::text, '' order by x.nth)
      from web.session_exams(v_session.id) x), ''));
end $$;
comment on function certif.finalisation is 'GET /certif/sessions/{exam_session}/finalisation.';
grant execute on function certif.finalisation to palier_web;
