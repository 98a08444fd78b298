-- What an exam that has stopped says to an answer. One that it has taken before: goes on as then. Else the page that says
-- why, and shows what was not taken; an end that has come is written.
--   stop  web.exam_stop
create function web.refuse_answer(exam app.exam, stop text, question app.question, action text, answer jsonb)
returns text language plpgsql volatile as $$
#variable_conflict use_column
begin
  if web.is_replay(question, web.payload_hash(action, answer)) then
    return web.redirect(web.after_answer(exam.assessment, question.position));
  end if;
  return web.stopped_exam(exam, stop, (
    select '<proposals>' || c.proposals || '</proposals><refused>'
        || coalesce(web.given(scoring.shape_answer(c.kind, case when action = 'answer' then answer end)), '')
        || '</refused>' from app.challenge c where c.id = question.challenge),
    question);
end $$;

-- The page that an action on a stopped exam gets; an end that has come is written.
--   inside, question  what was not taken, if it was an answer
create function web.stopped_exam(exam app.exam, stop text, inside text default '', question app.question default null)
returns text language plpgsql volatile as $$
#variable_conflict use_column
begin
  if stop in ('time', 'session') then
    perform web.end_exam(exam.assessment, 'invigilator');
  end if;
  return '<learner.stopped_exam ' || web.attributes(xmlelement(name a, xmlattributes(
           409 as http_status, exam.assessment, stop, exam.ends_at, question.position,
           (select c.title from app.challenge c where c.id = question.challenge) as title,
           (select c.kind from app.challenge c where c.id = question.challenge) as kind)))
      || '>' || inside || '</learner.stopped_exam>';
end $$;
