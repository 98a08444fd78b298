-- Corrects who sat a test, on the certificate too. Jury. Error: PT404 no such test.
-- Faults on last_name, first_name, birth_date, birth_city.
create function jury.correct_identity(assessment uuid, last_name text default '', first_name text default '',
  birth_date text default '', birth_city text default '') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_exam app.exam := web.jury_exam(assessment);
begin
  perform web.refuse(web.fault('last_name', web.name_fault(last_name)) || web.fault('first_name', web.name_fault(first_name))
    || web.fault('birth_date', coalesce(web.date_fault(birth_date), case
         when web.typed_date(birth_date) not between '1900-01-01' and current_date then 'date.birth' end))
    || web.fault('birth_city', case when length(web.trimmed(birth_city)) > 255 then 'city.long' end));
  -- Not while the session is being published: its certificates are made of what stood there before.
  perform from app.exam_session s join app.candidate c on c.exam_session = s.id where c.id = v_exam.candidate for share of s;
  update app.candidate c
     set last_name = web.trimmed(correct_identity.last_name), first_name = web.trimmed(correct_identity.first_name),
         birth_date = web.typed_date(correct_identity.birth_date), birth_city = web.trimmed(correct_identity.birth_city)
   where c.id = v_exam.candidate;
  update app.certificate f
     set last_name = c.last_name, first_name = c.first_name, birth_date = c.birth_date, birth_place = web.birth_place(c)
    from app.candidate c where c.id = v_exam.candidate and f.assessment = v_exam.assessment;
  return web.redirect('/jury/certifications/' || v_exam.assessment);
end $$;
comment on function jury.correct_identity is 'POST /jury/certifications/{assessment}/identite.';
grant execute on function jury.correct_identity to palier_web;
