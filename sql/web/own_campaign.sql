-- A campaign of an organization where the request's person works. Errors: PT401 nobody is signed in, PT404 no
-- such campaign or another school's: the same, so that nobody can tell.
create function web.own_campaign(campaign uuid)
returns app.campaign language plpgsql stable as $$
declare
  v_account  uuid := web.person();
  v_campaign app.campaign;
begin
  select c.* into v_campaign
    from app.campaign c
    join app.organization_member m on m.organization = c.organization
   where c.id = own_campaign.campaign and m.account = v_account;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_campaign;
end $$;
