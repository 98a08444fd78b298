-- One's exams and what came of them. Persons.
--   <exam assessment state reason center held_on/> (web.exam_state, web.rejection), with pix, code, expires_on and expired
--   when it was certified
create function learner.certificates() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
begin
  return '<learner.certificates>' || coalesce((
    select string_agg(xmlelement(name exam, xmlattributes(
             e.assessment, web.exam_state(e, s.state = 'published', r.status) as state, t.name as center, s.starts_at::date as held_on,
             case when s.state = 'published' then web.rejection(r.status, r.rate) end as reason,
             case when c.code is not null then r.pix end as pix, c.code, c.expires_on,
             c.expires_on < current_date as expired))::text, '' order by e.starts_at desc)
      from app.assessment a
      join app.exam e on e.assessment = a.id
      join app.candidate p on p.id = e.candidate
      join app.exam_session s on s.id = p.exam_session
      join app.center t on t.id = s.center
      left join app.certificate c on c.assessment = a.id
     cross join lateral web.exam_result(a.id) r
     where a.account = v_account and a.kind = 'exam'), '') || '</learner.certificates>';
end $$;
comment on function learner.certificates is 'GET /mes-certifications.';
grant execute on function learner.certificates to palier_web;
