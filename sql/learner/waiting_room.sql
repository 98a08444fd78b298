-- Before the test, and before coming back to it: waiting to be admitted, then the way in. A live page. Persons who have
-- taken a place and given the access code.
--   resumes  the test runs, in another browser or in none; asked: this has been said to the invigilator
create function learner.waiting_room() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.candidacy();
  v_exam      app.exam;
begin
  if v_candidate.id is null then
    return web.redirect('/certification');
  end if;
  select e.* into v_exam from app.exam e where e.candidate = v_candidate.id;
  if v_exam.session = web.session_hash() then
    return web.redirect('/certification/' || v_exam.assessment);
  elsif v_candidate.entered_at is null and v_exam.assessment is null then
    return web.redirect('/certification/acces');
  end if;
  return '<learner.waiting_room ' || web.candidacy_attributes(v_candidate) || ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           v_candidate.admitted_at is not null as admitted, v_exam.assessment is not null as resumes,
           v_exam.asked_at is not null as asked,
           extract(epoch from web.exam_length(v_candidate.extra_time))::int / 60 as minutes,
           v_exam.ends_at))) || '/>';
end $$;
comment on function learner.waiting_room is
  'GET /certification/attente.';
grant execute on function learner.waiting_room to palier_web;
