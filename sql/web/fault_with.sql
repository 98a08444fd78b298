-- A fault whose message has values in it: elements that the stylesheet writes into it (fault-words in
-- xslt/components/field.xsl): <window opens closes/>, <address/>, <school file own/>.
create function web.fault_with(field text, key text, inside text) returns text language sql immutable as $$
  select '<fault ' || web.attributes(xmlelement(name a, xmlattributes(field, key))) || '>' || inside || '</fault>'
$$;

-- <name value/>: a name that a fault's message has in it.
create function web.name_element(name text) returns text language plpgsql immutable as $$
begin
  return xmlelement(name name, xmlattributes(name_element.name as value))::text;
end $$;
