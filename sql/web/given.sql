-- What a person answered, as <value name="…">text</value>… (no name when there is
-- one answer or a list); nothing when they passed.
create function web.given(answer jsonb) returns text language plpgsql immutable as $$
#variable_conflict use_column
begin
  return (
  select case jsonb_typeof(answer)
    when 'string' then
      xmlelement(name value, answer #>> '{}')::text
    when 'array' then
      (select string_agg(xmlelement(name value, v)::text, '' order by n)
         from jsonb_array_elements_text(answer) with ordinality e(v, n))
    when 'object' then
      (select string_agg(
                xmlelement(name value, xmlattributes(k as name), v)::text, ''
                order by k)
         from jsonb_each_text(answer) e(k, v))
  end);
end $$;
