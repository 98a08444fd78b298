-- <certificate/>: all that a certificate says; NULL: there is none of that exam.
--   pix of max_pix, highest level max_level: of the exam; held_on, delivered_on, expires_on: days; expired
--   <area code name><competence code name level/></area>: what is certified, level 1 and more
--   <qr text/>, address: of the public page, the latter as people read it
create function web.certificate(assessment uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_site text := (select rtrim(s.site_address, '/') from app.setting s);
begin
  return (
  select '<certificate ' || web.attributes(xmlelement(name a, xmlattributes(
           c.code, c.first_name, c.last_name, c.birth_date, nullif(c.birth_place, '') as birth_place, c.center, s.number,
           c.held_at::date as held_on, c.published_at::date as delivered_on, c.expires_on,
           c.expires_on < current_date as expired, r.pix, e.max_level,
           e.max_level * 8 * (select count(*) from app.competence) as max_pix,
           regexp_replace(v_site, '^https?://', '') || '/verification-certificat' as address))) || '>'
         || coalesce(web.certified_areas(c.result), '')
         || xmlelement(name qr, xmlattributes(v_site || '/certificats/' || c.code as text))
         || '</certificate>'
    from app.certificate c
    join app.exam e on e.assessment = c.assessment
    join app.candidate p on p.id = e.candidate
    join app.exam_session s on s.id = p.exam_session
    join app.exam_result r on r.id = c.result
   where c.assessment = certificate.assessment);
end $$;

-- The <area>s of a result.
create function web.certified_areas(result int) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name area, xmlattributes(a.code, a.name), a.competences)::text, '' order by a.code)
    from (select a.code, a.name,
                 xmlagg(xmlelement(name competence, xmlattributes(c.code, c.name, m.level)) order by c.code) as competences
            from app.exam_mark m
            join app.competence c on c.code = m.competence
            join app.area a on a.code = c.area
           where m.result = certified_areas.result and m.level >= 1
           group by a.code) a);
end $$;

-- A certificate's code as people type it: in any case, with spaces, dashes, or without the P; NULL: it can be none.
create function web.certificate_code(typed text) returns text language plpgsql immutable as $$
declare
  v_signs text := regexp_replace(upper(coalesce(typed, '')), '[^A-Z0-9]', '', 'g');
begin
  v_signs := case when length(v_signs) = 9 and left(v_signs, 1) = 'P' then substr(v_signs, 2) else v_signs end;
  return case when v_signs ~ '^[2346789BCDFGHJKMPQRTVWXY]{8}$' then 'P-' || v_signs end;
end $$;
