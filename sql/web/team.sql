-- The team of an organization or of a center; the other is NULL: a page of its <member/>s, 25 a page, with their <list/>, and for its
-- admins the <invitation/>s that wait, the 25 oldest.
create function web.team(organization uuid, center uuid, page text) returns text language plpgsql stable as $$
#variable_conflict use_variable
declare
  v_size  constant int := 25;
  v_count int := (select count(*) from web.members(organization, center));
  v_page  int := web.page_of(page, v_count, v_size);
begin
  return xmlelement(name list, xmlattributes(v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages))::text
    || coalesce((
    select string_agg(xmlelement(name member, xmlattributes(
             m.id, m.first_name, m.last_name, m.login, m.role, m.joined_at, m.id = web.person() as self))::text, '' order by m.place)
      from (select a.id, a.first_name, a.last_name, coalesce(a.email, a.username) as login, m.role, m.joined_at,
                   row_number() over (order by a.last_name collate "fr-x-icu", a.first_name collate "fr-x-icu", a.id) as place
              from web.members(organization, center) m join app.account a on a.id = m.account) m
     where m.place > (v_page - 1) * v_size and m.place <= v_page * v_size), '')
    || coalesce((
    select string_agg(xmlelement(name invitation, xmlattributes(i.id, i.email, i.role, i.created_at))::text, ''
                      order by i.created_at, i.email)
      from (select * from app.invitation i
             where web.is_admin(organization, center) and i.state = 'pending' and (i.organization = organization or i.center = center)
             order by i.created_at, i.email limit v_size) i), '');
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
