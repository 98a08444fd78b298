-- <area><competence/>…</area>… as home page and site map show them.
-- available: it has content to be tested on.
create function web.framework() returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name area, xmlattributes(a.code, a.name),
           (select xmlagg(xmlelement(name competence, xmlattributes(
                     c.code, c.name, web.is_available(c.code) as available))
                     order by c.code)
              from app.competence c where c.area = a.code))::text, ''
         order by a.code)
    from app.area a);
end $$;
