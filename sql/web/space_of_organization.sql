-- <organization/>: whose space a page of Orga stands in; every such page's root begins with it.
--   role  of the request's person there: admin, member;  several: whether they may change to another space
create function web.space_of_organization(organization uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select xmlelement(name organization, xmlattributes(
           o.id, o.name, o.uai, o.type, m.role, web.has_several_spaces() as several))::text
    from app.organization o
    join app.organization_member m on m.organization = o.id and m.account = web.person()
   where o.id = space_of_organization.organization);
end $$;

-- <center/>: the same for a page of Certif.
create function web.space_of_center(center uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select xmlelement(name center, xmlattributes(
           c.id, c.name, m.role, web.has_several_spaces() as several))::text
    from app.center c
    join app.center_member m on m.center = c.id and m.account = web.person()
   where c.id = space_of_center.center);
end $$;

-- Whether the request's person works in two organizations or two centers.
create function web.has_several_spaces() returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select count(*) > 1 from app.organization_member m where m.account = web.person())
      or (select count(*) > 1 from app.center_member m where m.account = web.person());
end $$;
