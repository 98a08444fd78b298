-- Signs out: the session is gone, not only its cookie. Who came by a CAS server that can be
-- left too is told so: that one still knows them. Anyone.
--   cas_providers  from the worker
create function visitor.close_session(cas_providers jsonb default '[]') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_provider text;
begin
  delete from app.session s
   where s.token_hash = web.session_hash()
  returning s.cas_provider into v_provider;
  if web.cas_provider(cas_providers, v_provider) ? 'logout' then
    return web.redirect('/connexion?sorti=' || v_provider, 'close');
  end if;
  return web.redirect('/', 'close');
end $$;
comment on function visitor.close_session is 'POST /deconnexion: signs out.';
grant execute on function visitor.close_session to palier_web;
