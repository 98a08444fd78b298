-- Changes of a team, whose space is held (web.hold_organization): of an organization or of a center; the other is NULL.

-- Ends the request unless that person works there (PT404), and when nobody else administers it (fault team.last_admin).
create function web.spare_last_admin(organization uuid, center uuid, member uuid) returns void language plpgsql volatile as $$
#variable_conflict use_variable
declare
  v_role text;
begin
  select m.role into v_role from web.members(organization, center) m where m.account = member;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  perform web.refuse(web.fault('', case when v_role = 'admin' and not exists (
    select from web.members(organization, center) m where m.account <> member and m.role = 'admin') then 'team.last_admin' end));
end $$;

-- Gives a member another role. Errors: PT404; faults role.unknown, team.last_admin.
create function web.change_member(organization uuid, center uuid, member uuid, role text) returns void language plpgsql volatile as $$
#variable_conflict use_variable
begin
  perform web.refuse(web.fault('', web.role_fault(role)));
  if role = 'member' then
    perform web.spare_last_admin(organization, center, member);
  end if;
  update app.organization_member m set role = change_member.role where m.organization = organization and m.account = member;
  if not found then
    update app.center_member m set role = change_member.role where m.center = center and m.account = member;
  end if;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
end $$;

-- Takes a member out of the team. Errors: PT404; fault team.last_admin.
create function web.remove_member(organization uuid, center uuid, member uuid) returns void language plpgsql volatile as $$
#variable_conflict use_variable
begin
  perform web.spare_last_admin(organization, center, member);
  delete from app.organization_member m where m.organization = organization and m.account = member;
  delete from app.center_member m where m.center = center and m.account = member;
end $$;

-- Why a role is refused, or NULL.
create function web.role_fault(role text) returns text language sql immutable as $$
  select case when coalesce(role, '') not in ('admin', 'member') then 'role.unknown' end
$$;

-- Whether a space has nobody but this person to administer it. Its team does not change until the request ends.
create function web.is_last_admin(account uuid) returns boolean language plpgsql volatile as $$
#variable_conflict use_variable
begin
  perform from app.organization o join app.organization_member m on m.organization = o.id
    where m.account = account and m.role = 'admin' order by o.id for no key update of o;
  perform from app.center c join app.center_member m on m.center = c.id
    where m.account = account and m.role = 'admin' order by c.id for no key update of c;
  return exists (
    select from (select m.organization, null::uuid as center from app.organization_member m where m.account = account and m.role = 'admin'
                 union all
                 select null, m.center from app.center_member m where m.account = account and m.role = 'admin') s
     where not exists (select from web.members(s.organization, s.center) m where m.account <> is_last_admin.account and m.role = 'admin'));
end $$;
