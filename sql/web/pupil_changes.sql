-- What an import's row changes of a pupil: <change field was is/>, one a field.
create function web.pupil_changes(pupil app.pupil, import_row app.pupil_import_row) returns text
language plpgsql stable as $$
begin
  return (
  select string_agg(xmlelement(name change, xmlattributes(c.field, c.was, c."is"))::text, '' order by c.place)
    from (values
      (1, 'division', pupil.division::text, import_row.division), (2, 'last_name', pupil.last_name, import_row.last_name),
      (3, 'preferred_name', pupil.preferred_name, import_row.preferred_name),
      (4, 'first_name', pupil.first_name, import_row.first_name),
      (5, 'middle_name', pupil.middle_name, import_row.middle_name),
      (6, 'third_name', pupil.third_name, import_row.third_name), (7, 'sex', pupil.sex, import_row.sex),
      (8, 'birth_date', to_char(pupil.birth_date, 'DD/MM/YYYY'), to_char(import_row.born, 'DD/MM/YYYY')),
      (9, 'birth_city', pupil.birth_city, import_row.birth_city),
      (10, 'birth_city_code', pupil.birth_city_code, import_row.birth_city_code),
      (11, 'birth_department', pupil.birth_department, import_row.birth_department),
      (12, 'birth_country', pupil.birth_country, import_row.birth_country), (13, 'mef', pupil.mef, import_row.mef),
      (14, 'status', pupil.status, import_row.status)) c (place, field, was, "is")
   where c.was is distinct from c."is");
end $$;

-- A page of what an import would do: <pupil> elements. list: new, changed, gone, refused.
create function web.pupil_import_list(import app.pupil_import, list text, first int, size int) returns text
language plpgsql stable as $$
#variable_conflict use_column
begin
  if list = 'gone' then
    return web.leaving_list(import, first, size);
  end if;
  return (
  select string_agg('<pupil ' || web.attributes(xmlelement(name a, xmlattributes(
           web.shown(r.last_name) as last_name, web.shown(r.first_name) as first_name,
           web.shown(r.division) as division, web.shown(r.birth_date) as birth_date,
           web.shown(r.national_id) as national_id, r.line, r.verdict, r.fault))) || '>'
         || case when r.verdict = 'changed' then coalesce(web.pupil_changes(p, r), '') else '' end || '</pupil>', ''
         order by r.place)
    from (select r.* from app.pupil_import_row r
           where r.import = import.id and r.verdict = any (case list when 'new' then array['new', 'back']
                   else array[list] end)
           order by r.place limit size offset first) r
    left join app.pupil p on p.organization = import.organization and p.national_id = r.national_id);
end $$;

-- A page of those who would leave. No nested loops: as in web.judge_pupils.
create function web.leaving_list(import app.pupil_import, first int, size int) returns text
language plpgsql stable set enable_nestloop = off as $$
begin
  return (
  select string_agg(xmlelement(name pupil, xmlattributes(
           p.last_name, p.first_name, p.division, to_char(p.birth_date, 'DD/MM/YYYY') as birth_date))::text, ''
           order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.id)
    from (select l.* from web.leaving_pupils(import) l
           order by l.last_name collate "fr-x-icu", l.first_name collate "fr-x-icu", l.id
           limit size offset first) p);
end $$;

-- A value of a file that was not judged, as a page may show it: no control character, not too long.
create function web.shown(words text) returns text language plpgsql immutable as $$
begin
  return left(regexp_replace(words, '[\u0001-\u001f\u007f-\u009f\ufffe\uffff]', '�', 'g'), 60);
end $$;
