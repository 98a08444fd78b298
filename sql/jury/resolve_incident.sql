-- Settles an incident with a word. Jury. Errors: PT404 no such test, or incident of it; PT409 its session is published.
-- Faults: resolution.required, resolution.long. One that is settled stays as it is.
create function jury.resolve_incident(assessment uuid, incident uuid, resolution text default '') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_exam app.exam := web.jury_exam_to_change(assessment);
  v_word text := web.trimmed(resolution);
begin
  if not exists (select from app.incident i where i.id = resolve_incident.incident and i.candidate = v_exam.candidate) then
    perform web.fail(404, 'error.404');
  end if;
  perform web.refuse(web.fault('resolution', case when v_word = '' then 'resolution.required'
                                                  when length(v_word) > 2000 then 'resolution.long' end));
  update app.incident i set resolved_at = now(), resolution = v_word
   where i.id = resolve_incident.incident and i.resolved_at is null;
  return web.redirect('/jury/certifications/' || v_exam.assessment || '#incidents');
end $$;
comment on function jury.resolve_incident is 'POST /jury/certifications/{assessment}/incidents.';
grant execute on function jury.resolve_incident to palier_web;
