-- <level id name/>: the school levels, for a list to choose from.
create function web.level_options() returns text language plpgsql stable as $$
begin
  return (select string_agg(xmlelement(name level, xmlattributes(l.id, l.name))::text, '' order by l.position)
            from app.school_level l);
end $$;
