-- The answer "go there" (303). session: 'open', 'close' or NULL. Error: 400 for a path of more than 2,000 bytes, which only
-- what a form hides could make: an answer's head has no room for it.
create function web.redirect(path text, session text default null)
returns text language plpgsql immutable as $$
begin
  if octet_length(path) > 2000 then
    perform web.fail(400, 'error.400');
  end if;
  return xmlelement(name redirect, xmlattributes(path as "to", session))::text;
end $$;
