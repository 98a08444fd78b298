-- The <envelope>: who reads, what spaces are open to them (roles: those granted, and orga and certif for who works in
-- an organization or center), and what every page needs.
create function web.envelope(account app.account, csrf text, session app.session)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select xmlelement(name envelope,
    xmlattributes(coalesce(csrf, '') as csrf,
                  date_trunc('second', now()) as now,
                  (select max_level from app.setting) as max_level,
                  (select s.shows_mail from app.setting s where s.shows_mail) as shows_mail),
    case when account.id is not null then
      xmlelement(name account, xmlattributes(
        account.first_name, account.last_name, account.kind,
        web.roles(account.id) as roles,
        upper(left(account.first_name, 1) || left(account.last_name, 1))
          as initials))
    end,
    case when session.exam_session is not null then
      xmlelement(name invigilator, xmlattributes(session.exam_session))
    end)::text);
end $$;

-- The roles of an account, a space between; NULL: none.
create function web.roles(account uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(r.role, ' ' order by r.role)
    from (select r.role from app.role r where r.account = roles.account
          union all select 'orga' where exists (
            select from app.organization_member m where m.account = roles.account)
          union all select 'certif' where exists (
            select from app.center_member m where m.account = roles.account)) r);
end $$;
