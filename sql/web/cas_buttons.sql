-- The CAS servers by which a visitor may sign in, as a page shows them: <provider/>s; NULL
-- for a person, and where there are none.
create function web.cas_buttons(providers jsonb) returns xml
language plpgsql stable as $$
begin
  if web.person_if_any() is not null then
    return null;
  end if;
  return (
    select xmlagg(xmlelement(name provider,
             xmlattributes(p ->> 'name' as name, p ->> 'label' as label)) order by nth)
      from jsonb_array_elements(providers) with ordinality as list (p, nth));
end $$;
