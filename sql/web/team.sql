-- <member/>s and, for its admins, <invitation/>s that wait: the team of an organization or of a center; the other is NULL.
create function web.team(organization uuid, center uuid) returns text language plpgsql stable as $$
#variable_conflict use_variable
begin
  return coalesce((
    select string_agg(xmlelement(name member, xmlattributes(
             a.id, a.first_name, a.last_name, coalesce(a.email, a.username) as login, m.role, m.joined_at,
             a.id = web.person() as self))::text, '' order by a.last_name collate "fr-x-icu", a.first_name collate "fr-x-icu", a.id)
      from web.members(organization, center) m join app.account a on a.id = m.account), '')
    || coalesce((
    select string_agg(xmlelement(name invitation, xmlattributes(i.id, i.email, i.role, i.created_at))::text, ''
                      order by i.created_at, i.email)
      from app.invitation i
     where web.is_admin(organization, center) and i.state = 'pending' and (i.organization = organization or i.center = center)), '');
end $$;

-- Whether the request's person administers it.
create function web.is_admin(organization uuid, center uuid) returns boolean language plpgsql stable as $$
#variable_conflict use_variable
begin
  return exists (select from web.members(organization, center) m where m.account = web.person() and m.role = 'admin');
end $$;

-- Who works in an organization or a center.
create function web.members(organization uuid, center uuid)
returns table (account uuid, role text, joined_at timestamptz) language sql stable as $$
  select m.account, m.role, m.joined_at from app.organization_member m where m.organization = members.organization
  union all
  select m.account, m.role, m.joined_at from app.center_member m where m.center = members.center
$$;
