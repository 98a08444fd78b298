-- What the school's pupils have certified, a class at a time, a page of it. Its admins.
--   classe  '' or an unknown one is none chosen
--   page    from 1, 50 a page
--   <class name pupils/> each of the school's;  <pupil last_name first_name state reason pix held_on code expires_on/> those of the
--   chosen one, class: its name; sat: how many of it have a published result, certified: how many a certificate (web.class_exams)
create function orga.certifications(classe text default '', page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization_of_admin();
  v_size  constant int := 50;
  v_class text := (select p.division from app.pupil p where p.organization = v_organization and p.enabled
                     and p.division = classe limit 1);
  v_exams record;
  v_page  int;
begin
  select count(*)::int as pupils, count(e.assessment) as sat, count(*) filter (where e.certified) as certified
    into v_exams from web.class_exams(v_organization, v_class) e;
  v_page := web.page_of(page, v_exams.pupils, v_size);
  return '<orga.certifications ' || web.attributes(xmlelement(name a, xmlattributes(
           v_class as class, web.url_part(v_class) as path, v_exams.sat, v_exams.certified,
           v_page as page, web.pages_of(v_exams.pupils, v_size) as pages))) || '>'
    || web.space_of_organization(v_organization)
    || coalesce((
      select string_agg(xmlelement(name class, xmlattributes(c.division as name, c.pupils))::text, '' order by c.division collate "fr-x-icu")
        from (select p.division, count(*) as pupils from app.pupil p
               where p.organization = v_organization and p.enabled group by p.division) c), '')
    || coalesce((
      select string_agg(xmlelement(name pupil, xmlattributes(
               e.last_name, e.first_name, case when e.assessment is not null then coalesce(r.status, 'cancelled') end as state,
               web.rejection(r.status, r.rate) as reason, case when e.certified then r.pix end as pix,
               s.starts_at::date as held_on, c.code, c.expires_on))::text, '' order by e.place)
        from (select e.*, row_number() over () as place from web.class_exams(v_organization, v_class) e) e
        left join app.exam_result r on r.id = e.result
        left join app.certificate c on c.assessment = e.assessment
        left join app.exam x on x.assessment = e.assessment
        left join app.candidate d on d.id = x.candidate
        left join app.exam_session s on s.id = d.exam_session
       where e.place > (v_page - 1) * v_size and e.place <= v_page * v_size), '')
    || '</orga.certifications>';
end $$;
comment on function orga.certifications is 'GET /orga/certifications.';
grant execute on function orga.certifications to palier_web;
