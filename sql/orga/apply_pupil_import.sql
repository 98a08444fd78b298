-- Applies an import that was previewed. Admins of its organization. Said twice it is done once. Faults of the form:
-- import.dropped, .outdated, .lost, .nothing (web.pupil_import_fault).
create function orga.apply_pupil_import(import uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_import app.pupil_import := web.own_pupil_import(import);
begin
  -- One at a time in a school; what another one has done is seen.
  perform from app.organization o where o.id = v_import.organization for no key update;
  v_import := web.own_pupil_import(import);
  if v_import.state <> 'applied' then
    perform web.refuse(web.fault('', web.pupil_import_fault(v_import)));
    perform web.apply_pupils(v_import);
    update app.pupil_import i set state = 'applied', applied_at = now() where i.id = v_import.id;
    perform web.forget_import_rows(v_import.id);
  end if;
  return web.redirect('/orga/eleves/import/' || v_import.id);
end $$;
comment on function orga.apply_pupil_import is 'POST /orga/eleves/import/{import}/appliquer.';
grant execute on function orga.apply_pupil_import to palier_web;
