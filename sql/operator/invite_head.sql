-- Sends the invitation of an organization's head again, by another link; the one that was sent before does not open any more.
-- Operators. Errors: PT404; PT409 when it was accepted.
create function operator.invite_head(organization uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_author uuid := web.operator();
begin
  if not exists (select from app.organization o where o.id = invite_head.organization) then
    perform web.fail(404, 'error.404');
  elsif not web.invite_head(organization, v_author) then
    perform web.fail(409, 'error.409');
  end if;
  return web.redirect('/operateur/etablissements?fait=invited');
end $$;
comment on function operator.invite_head is 'POST /operateur/etablissements/{organization}/invitation.';
grant execute on function operator.invite_head to palier_web;
