-- Gives up an import that was previewed. Admins of its organization. One that was applied stays applied.
create function orga.drop_pupil_import(import uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_import app.pupil_import := web.own_pupil_import(import);
begin
  update app.pupil_import i set state = 'dropped' where i.id = v_import.id and i.state = 'uploaded';
  if not found then
    return web.redirect('/orga/eleves/import/' || v_import.id);
  end if;
  perform web.forget_import_rows(v_import.id);
  return web.redirect('/orga/eleves/import');
end $$;
comment on function orga.drop_pupil_import is 'POST /orga/eleves/import/{import}/abandonner.';
grant execute on function orga.drop_pupil_import to palier_web;
