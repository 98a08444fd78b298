-- The spaces of a person: <organization/>s, then <center/>s, by name. here: the one that the session is in.
create function web.spaces_of(account uuid) returns setof text language sql stable as $$
  select case s.kind when 1 then xmlelement(name organization, xmlattributes(s.id, s.name, s.uai, s.role, s.here))
                     else xmlelement(name center, xmlattributes(s.id, s.name, s.uai, s.role, s.here)) end::text
    from (select 1 as kind, o.id, o.name, o.uai, m.role, o.id = web.organization() as here
            from app.organization_member m join app.organization o on o.id = m.organization
           where m.account = spaces_of.account
          union all
          select 2, c.id, c.name, o.uai, m.role, c.id = web.center()
            from app.center_member m join app.center c on c.id = m.center
            left join app.organization o on o.id = c.organization
           where m.account = spaces_of.account) s
   order by s.kind, s.name collate "fr-x-icu", s.id
$$;
