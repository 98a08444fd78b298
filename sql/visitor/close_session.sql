-- Signs out: the session is gone, not only its cookie. Anyone.
create function visitor.close_session() returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from app.session s
   where s.token_hash = decode(coalesce(
           current_setting('palier.session', true), ''), 'hex');
  return web.redirect('/', 'close');
end $$;
comment on function visitor.close_session is 'POST /deconnexion: signs out.';
grant execute on function visitor.close_session to palier_web;
