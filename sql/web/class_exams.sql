-- The pupils of a class as the last import has them, each with their latest exam whose results are published (NULLs: none).
create function web.class_exams(organization uuid, class text)
returns table (pupil uuid, last_name text, first_name text, assessment uuid, result int, certified boolean)
language sql stable as $$
  select p.id, p.last_name, p.first_name, e.assessment, e.result, e.certified
    from app.pupil p
    left join lateral (
      select x.assessment, (web.exam_result(x.assessment)).id as result, c.code is not null as certified
        from app.candidate d
        join app.exam_session s on s.id = d.exam_session and s.state = 'published'
        join app.exam x on x.candidate = d.id
        left join app.certificate c on c.assessment = x.assessment
       where d.pupil = p.id
       order by x.starts_at desc limit 1) e on true
   where p.organization = class_exams.organization and p.enabled and p.division = class_exams.class
   order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.id
$$;

-- A class of an organization. Error: PT404, it has no pupil of that class.
create function web.class_of(organization uuid, class text) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  if not exists (select from app.pupil p where p.organization = class_of.organization and p.enabled
                    and p.division = class_of.class) then
    perform web.fail(404, 'error.404');
  end if;
  return class_of.class;
end $$;
