-- Uses an invitation for a person, once: they work there from now on, and their session is in that space. Where they worked already
-- they keep their role. Returns the way into the space, or NULL: somebody has just used or cancelled it.
create function web.accept_invitation(invitation app.invitation, account uuid, session bytea)
returns text language plpgsql volatile as $$
#variable_conflict use_variable
begin
  update app.invitation i set state = 'accepted', accepted_by = account
   where i.id = invitation.id and i.state = 'pending';
  if not found then
    return null;
  end if;
  insert into app.organization_member (organization, account, role)
  select invitation.organization, account, invitation.role where invitation.organization is not null
  on conflict do nothing;
  insert into app.center_member (center, account, role)
  select invitation.center, account, invitation.role where invitation.center is not null
  on conflict do nothing;
  return web.enter_space(invitation.organization, invitation.center, session);
end $$;

-- From now on a session is in these spaces; the way into the first of them.
create function web.enter_space(organization uuid, center uuid, session bytea) returns text language plpgsql volatile as $$
#variable_conflict use_variable
begin
  update app.session s
     set organization = coalesce(enter_space.organization, s.organization), center = coalesce(enter_space.center, s.center)
   where s.token_hash = enter_space.session;
  return case when organization is not null then '/orga/campagnes' else '/certif/sessions' end;
end $$;
