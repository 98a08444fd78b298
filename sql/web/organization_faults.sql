-- What is to be said against a new organization, field by field. forced: a wrong check letter is taken.
create function web.organization_faults(uai text, name text, type text, email text, forced boolean)
returns table (field text, key text) language sql stable as $$
  select f.field, f.key
    from (values
      (1, 'uai', case when web.uai(uai) is null then case when web.trimmed(type) = 'SCO' then 'uai.required' end
                      else coalesce(web.uai_fault(web.uai(uai), forced),
                                    case when exists (select from app.organization o where o.uai = web.uai($1)) then 'uai.taken' end) end),
      (2, 'name', case when web.trimmed(name) = '' then 'name.required' when length(web.trimmed(name)) > 255 then 'name.long' end),
      (3, 'type', case when web.trimmed(type) not in ('SCO', 'SUP', 'PRO') then 'type.unknown' end),
      (4, 'email', web.address_fault(email))) f (nth, field, key)
   where f.key is not null order by f.nth
$$;
