-- The way to the exam: whether one's profile is certifiable and what is missing, the form to enter a session; or the place
-- that one has taken, the test that one has ended today. Persons.
create function learner.certification() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_account   uuid := web.person();
  v_candidate app.candidate := web.candidacy();
begin
  return '<learner.certification ' || web.attributes(xmlelement(name a, xmlattributes(
           web.may_take_exam(v_account) as certifiable, 5 as needed))) || '>'
      || coalesce((select string_agg(xmlelement(name competence, xmlattributes(
           c.code, c.name, c.area, c.level, c.status, case when c.level = 0 then 8 - c.pix end as missing))::text, ''
           order by c.level > 0 desc, c.pix desc, c.code)
         from web.scorecards(v_account) c where c.available or c.level > 0), '')
      || case when v_candidate.id is not null then
           '<place ' || web.candidacy_attributes(v_candidate) || ' ' || web.attributes(xmlelement(name a, xmlattributes(
             exists (select from app.exam e where e.candidate = v_candidate.id) as started))) || '/>'
         else '' end
      || coalesce((select string_agg(xmlelement(name done, xmlattributes(
           e.assessment, s.number, s.starts_at))::text, '' order by e.starts_at)
         from app.exam e
         join app.assessment a on a.id = e.assessment
         join app.candidate c on c.id = e.candidate
         join app.exam_session s on s.id = c.exam_session
        where a.account = v_account and web.exam_is_over(e) and e.starts_at > now() - interval '1 day'), '')
      || '</learner.certification>';
end $$;
comment on function learner.certification is
  'GET /certification.';
grant execute on function learner.certification to palier_web;
