-- Makes a person a member of an organization, or of its center, without an invitation (palierctl organization join); the role they have
-- is changed, but not the last admin's: false. An invitation that waits for them is done when it leads nowhere else.
create function web.join_organization(organization uuid, in_center boolean, account uuid, role text) returns boolean
language plpgsql volatile as $$
#variable_conflict use_variable
declare
  v_center       uuid := (select c.id from app.center c where in_center and c.organization = organization);
  v_organization uuid := case when v_center is null then organization end;
begin
  perform from app.organization o where o.id = organization for no key update;
  perform from app.center c where c.id = v_center for no key update;
  if role = 'member' and (select bool_and(m.account = join_organization.account)
                            from web.members(v_organization, v_center) m where m.role = 'admin') then
    return false;
  end if;
  if in_center then
    insert into app.center_member as m (center, account, role) values (v_center, account, role)
    on conflict on constraint center_member_pkey do update set role = excluded.role;
  else
    insert into app.organization_member as m (organization, account, role) values (organization, account, role)
    on conflict on constraint organization_member_pkey do update set role = excluded.role;
  end if;
  update app.invitation i set state = 'accepted', accepted_by = account
    from app.account a
   where a.id = account and i.state = 'pending' and i.organization = organization and lower(i.email) = lower(a.email)
     and web.is_member_of_all(i, account);
  return true;
end $$;
