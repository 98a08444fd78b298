-- The tests of an exam session, by name. questions, answered: how many; unfinished: some have no answer.
create function web.session_exams(exam_session uuid)
returns table (candidate app.candidate, exam app.exam, questions int, answered int, unfinished boolean, nth int)
language sql stable as $$
  select c, e, n.questions, n.answered, n.answered < n.questions,
         row_number() over (order by c.last_name collate "fr-x-icu", c.first_name collate "fr-x-icu", c.birth_date, c.id)::int
    from app.candidate c
    join app.exam e on e.candidate = c.id
   cross join lateral (
     select count(*)::int as questions, count(a.position)::int as answered
       from app.exam_question q
       left join app.answer a on a.assessment = q.assessment and a.position = q.position
      where q.assessment = e.assessment) n
   where c.exam_session = session_exams.exam_session
$$;

-- How a test stands when its session is to be finalised: running, or what ended it (candidate, invigilator, time).
create function web.finalised_state(exam app.exam) returns text language sql stable as $$
  select case when exam.ended is null and exam.ends_at > now() then 'running' else coalesce(exam.ended, 'time') end
$$;

-- Of those that are unfinished, and nobody has said why, the first: of how many that is asked at once.
create function web.unexplained_exams(exam_session uuid)
returns table (candidate app.candidate, exam app.exam, nth int) language sql stable as $$
  select x.candidate, x.exam, x.nth from web.session_exams(unexplained_exams.exam_session) x
   where x.unfinished and (x.exam).abandonment is null order by x.nth limit 20
$$;

-- Why a session cannot be finalised as it was asked, once its ended tests are closed: <fault/>s or ''.
--   reasons  {candidate: 'candidate' or 'technical'}: why each of web.unexplained_exams is so
create function web.finalisation_faults(exam_session uuid, reasons jsonb, comment text) returns text
language plpgsql stable as $$
#variable_conflict use_column
declare
  v_exams  int;
  v_until  timestamptz;
begin
  select count(*), max((x.exam).ends_at) filter (where (x.exam).ended is null) into v_exams, v_until
    from web.session_exams(exam_session) x;
  if v_exams = 0 then
    return web.fault('', 'finalisation.nobody');
  elsif v_until is not null then
    return web.fault_with('', 'finalisation.running',
                          xmlelement(name until, xmlattributes(date_trunc('minute', v_until + interval '59 seconds') as at))::text);
  end if;
  return web.fault('comment', case when length(web.trimmed(comment)) > 2000 then 'words.long' end)
    || coalesce((
      select string_agg(web.fault_with('answer.' || (x.candidate).id, 'abandonment.required',
               web.name_element((x.candidate).first_name || ' ' || (x.candidate).last_name)), '' order by x.nth)
        from web.unexplained_exams(exam_session) x
       where coalesce(reasons ->> (x.candidate).id::text, '') not in ('candidate', 'technical')), '');
end $$;

-- What the incidents of an exam's candidate do by themselves (scoring.incident_effect): questions are neutralised or
-- count as right, an incident is resolved, or left to the jury. Whether a question has changed.
create function web.apply_incidents(exam app.exam) returns boolean language plpgsql volatile as $$
#variable_conflict use_column
begin
  update app.incident i
     set effect = web.effect_of(i, exam.assessment)
   where i.candidate = exam.candidate and i.effect is null;
  update app.incident i set resolved_at = now()
   where i.candidate = exam.candidate and i.effect <> 'jury' and i.resolved_at is null;
  update app.exam_question q
     set neutralised = q.neutralised or i.effects @> '{neutralise}', accepted = q.accepted or i.effects @> '{accept}'
    from (select i.question, array_agg(i.effect) as effects
            from app.incident i
           where i.candidate = exam.candidate and i.effect in ('neutralise', 'accept') group by i.question) i
   where q.assessment = exam.assessment and q.position = i.question;
  return found;
end $$;

-- What one of them does. A question shows a picture or an application, hands out a file, has a time of its own.
create function web.effect_of(incident app.incident, assessment uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_verdict   text;
  v_challenge app.challenge;
begin
  select c.* into v_challenge
    from app.exam_question q join app.challenge c on c.id = q.challenge
   where q.assessment = effect_of.assessment and q.position = incident.question;
  select a.verdict into v_verdict from app.answer a
   where a.assessment = effect_of.assessment and a.position = incident.question;
  return scoring.incident_effect(incident.category, incident.subcategory, v_verdict,
    coalesce(v_challenge.simulation is not null
             or v_challenge.body || v_challenge.proposals ~ '<(image|launch|page)[ />]', false),
    coalesce(v_challenge.body || v_challenge.proposals ~ '<file[ />]', false),
    coalesce(v_challenge.timer is not null, false), false);
end $$;
