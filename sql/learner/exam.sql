-- The question of an exam to answer now, with the time that is left; at its end, the end page; in a browser where it does
-- not go on, the waiting room. Its owner. A timed question shows its text once its timer was started.
create function learner.exam(assessment uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_exam     app.exam := web.own_exam(assessment);
  v_stop     text := web.exam_stop(v_exam);
  v_question app.question;
begin
  if v_stop = 'elsewhere' then
    return web.redirect('/certification/attente');
  elsif v_stop is not null then
    return web.redirect('/certification/' || assessment || '/fin');
  end if;
  select q.* into v_question from app.question q
   where q.assessment = exam.assessment
   order by q.position desc limit 1;
  return '<learner.exam ' || web.attributes(xmlelement(name a, xmlattributes(
           v_question.assessment, 'exam' as kind, v_question.position, v_question.key,
           (select max(e.position) from app.exam_question e where e.assessment = v_question.assessment) as total,
           v_exam.ends_at, ceil(extract(epoch from v_exam.ends_at - now()))::int as remaining)))
      || '>' || web.challenge(v_question) || '</learner.exam>';
end $$;
comment on function learner.exam is
  'GET /certification/{assessment}: the question of an exam.';
grant execute on function learner.exam to palier_web;
