-- One fault of a form: the field ('' = the whole form) and a message key.
-- Nothing when key is NULL or empty, so that checks can be strung together.
create function web.fault(field text, key text)
returns text language sql immutable as $$
  select case when coalesce(key, '') = '' then ''
         else xmlelement(name fault, xmlattributes(field, key))::text end
$$;
