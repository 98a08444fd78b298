-- The answer "go there" (303). session: 'open', 'close' or NULL.
create function web.redirect(path text, session text default null)
returns text language sql immutable as $$
  select xmlelement(name redirect, xmlattributes(path as "to", session))::text
$$;
