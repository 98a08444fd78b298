-- The invitation of a mailed code, or a row of NULLs.
create function web.invitation_of_code(code text) returns app.invitation language plpgsql stable as $$
declare
  v_invitation app.invitation;
begin
  select i.* into v_invitation from app.invitation i where i.code_hash = sha256(convert_to(code, 'UTF8'));
  return v_invitation;
end $$;

-- What an invitation is to whoever opens its link: pending, accepted, cancelled, replaced (a later one was sent), unknown.
create function web.invitation_state(invitation app.invitation) returns text language plpgsql stable as $$
begin
  return case
    when invitation.id is null then 'unknown'
    when invitation.state = 'cancelled' and exists (
      select from app.invitation i
       where i.created_at >= invitation.created_at and i.id <> invitation.id and i.state <> 'cancelled'
         and lower(i.email) = lower(invitation.email)
         and (i.organization, i.center) is not distinct from (invitation.organization, invitation.center)) then 'replaced'
    else invitation.state end;
end $$;

-- Whether a person works already everywhere that an invitation leads to.
create function web.is_member_of_all(invitation app.invitation, account uuid) returns boolean language plpgsql stable as $$
begin
  return (invitation.organization is null or exists (
           select from app.organization_member m
            where m.organization = invitation.organization and m.account = is_member_of_all.account))
     and (invitation.center is null or exists (
           select from app.center_member m where m.center = invitation.center and m.account = is_member_of_all.account));
end $$;
