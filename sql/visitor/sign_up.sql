-- The form to create an account; who has one is sent home. Anyone.
create function visitor.sign_up() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('palier.kind', true) = 'person' then
    return web.redirect('/accueil');
  end if;
  return '<visitor.sign_up/>';
end $$;
comment on function visitor.sign_up is 'GET /inscription: the form.';
grant execute on function visitor.sign_up to palier_web;
