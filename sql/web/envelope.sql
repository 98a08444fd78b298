-- The <envelope>: who reads, and what every page needs.
create function web.envelope(account app.account, csrf text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select xmlelement(name envelope,
    xmlattributes(coalesce(csrf, '') as csrf,
                  date_trunc('second', now()) as now,
                  (select max_level from app.setting) as max_level),
    case when account.id is not null then
      xmlelement(name account, xmlattributes(
        account.first_name, account.last_name, account.kind,
        (select string_agg(r.role, ' ' order by r.role) from app.role r
          where r.account = account.id) as roles,
        upper(left(account.first_name, 1) || left(account.last_name, 1))
          as initials))
    end)::text);
end $$;
