-- A whole number as it was typed, from 0 to the highest one; else NULL.
create function web.whole_number(typed text, highest int) returns int language plpgsql immutable as $$
declare
  v_typed text := regexp_replace(web.trimmed(typed), '\s*(%|min(utes?)?\.?)$', '');
begin
  return case when v_typed !~ '^[0-9]{1,9}$' then null
              when v_typed::int <= highest then v_typed::int end;
end $$;
