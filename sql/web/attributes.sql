-- The attributes of an empty element, escaped by xmlattributes, to be put before
-- markup that is already text: <a x="1"/> gives x="1", <a/> nothing.
create function web.attributes(element xml) returns text language sql immutable as $$
  select rtrim(substr(element::text, 4), '/>')
$$;
