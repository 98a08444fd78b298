-- Invites the head of an organization anew, to administer it and its center. False: the head has accepted already.
create function web.invite_head(organization uuid, author uuid default null) returns boolean language plpgsql volatile as $$
#variable_conflict use_variable
begin
  if exists (select from app.invitation i
              where i.organization = organization and i.center is not null and i.state = 'accepted') then
    return false;
  end if;
  perform web.invite(o.id, c.id, o.email, 'admin', author)
     from app.organization o join app.center c on c.organization = o.id where o.id = organization;
  return true;
end $$;
