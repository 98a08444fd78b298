-- Takes a period out of the calendar; sessions that were planned in it stay. Operators. Error: PT404.
create function operator.remove_window(exam_window uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform web.operator();
  delete from app.exam_window w where w.id = remove_window.exam_window;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return web.redirect('/operateur/calendrier');
end $$;
comment on function operator.remove_window is 'POST /operateur/calendrier/{exam_window}/supprimer.';
grant execute on function operator.remove_window to palier_web;
