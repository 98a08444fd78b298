-- What the school's pupils have certified, a class at a time. Its admins. class: '' or an unknown one is none chosen.
--   <class name pupils certified/> each of the school's;  <pupil last_name first_name state reason pix held_on code expires_on/>
--   those of the chosen one, class: its name; published results only (web.class_exams)
create function orga.certifications(class text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization_of_admin();
  v_class text := (select p.division from app.pupil p where p.organization = v_organization and p.enabled
                     and p.division = certifications.class limit 1);
begin
  return '<orga.certifications ' || web.attributes(xmlelement(name a, xmlattributes(v_class as class, web.url_part(v_class) as path))) || '>'
    || web.space_of_organization(v_organization)
    || coalesce((
      select string_agg(xmlelement(name class, xmlattributes(c.division as name, c.pupils))::text, '' order by c.division collate "fr-x-icu")
        from (select p.division, count(*) as pupils from app.pupil p
               where p.organization = v_organization and p.enabled group by p.division) c), '')
    || coalesce((
      select string_agg(xmlelement(name pupil, xmlattributes(
               e.last_name, e.first_name, case when e.assessment is not null then coalesce(r.status, 'cancelled') end as state,
               web.rejection(r.status, r.rate) as reason, case when e.certified then r.pix end as pix,
               s.starts_at::date as held_on, c.code, c.expires_on))::text, '')
        from web.class_exams(v_organization, v_class) e
        left join app.exam_result r on r.id = e.result
        left join app.certificate c on c.assessment = e.assessment
        left join app.exam x on x.assessment = e.assessment
        left join app.candidate d on d.id = x.candidate
        left join app.exam_session s on s.id = d.exam_session), '')
    || '</orga.certifications>';
end $$;
comment on function orga.certifications is 'GET /orga/certifications.';
grant execute on function orga.certifications to palier_web;
