-- A mail as <line>s; one that is an address of this site is <line to="its path"/>.
create function web.mail_lines(body text) returns text language plpgsql stable as $$
#variable_conflict use_variable
declare
  v_site text := (select s.site_address from app.setting s);
begin
  return (
    select string_agg(xmlelement(name line, xmlattributes(
             case when starts_with(l, v_site || '/') then substr(l, length(v_site) + 1) end as "to"), l)::text, '' order by n)
      from regexp_split_to_table(rtrim(body, E'\n'), '\n') with ordinality u (l, n));
end $$;
