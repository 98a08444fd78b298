-- The candidates of an exam session and where each stands:
--   absent      nobody has taken the place    entering    somebody has, without the access code so far
--   waiting     to be admitted                admitted    may begin
--   running     answers question position of questions
--   left        signed out of it              asks        wants to go on, in another browser
--   readmitted  may go on                     ended       by (candidate, invigilator, time, session)
create function web.seats(exam_session uuid)
returns table (candidate app.candidate, exam app.exam, state text, ended text, "position" int, questions int,
               incidents int)
language sql stable as $$
  select c, e,
         case when s.over then 'ended'
              when e.assessment is null then case
                when c.admitted_at is not null then 'admitted' when c.entered_at is not null then 'waiting'
                when c.account is not null then 'entering' else 'absent' end
              when c.admitted_at is not null then 'readmitted'
              when e.asked_at is not null then 'asks'
              when not exists (select from app.session t where t.token_hash = e.session) then 'left'
              else 'running' end,
         case when s.over then coalesce(e.ended, case when e.ends_at <= now() then 'time' else 'session' end) end,
         (select max(q.position) from app.question q where q.assessment = e.assessment),
         (select max(q.position) from app.exam_question q where q.assessment = e.assessment),
         (select count(*)::int from app.incident i where i.candidate = c.id)
    from app.exam_session x
    join app.candidate c on c.exam_session = x.id
    left join app.exam e on e.candidate = c.id
   cross join lateral (select e.assessment is not null
                              and (e.ended is not null or e.ends_at <= now() or x.state <> 'open')) s (over)
   where x.id = seats.exam_session
$$;

-- <seat/>: one of them, as the invigilator's pages show it.
create function web.seat_element(candidate app.candidate, exam app.exam, state text, ended text, "position" int,
                                 questions int, incidents int)
returns text language sql stable as $$
  select xmlelement(name seat, xmlattributes(
           candidate.id, candidate.last_name, candidate.first_name, candidate.birth_date, candidate.division,
           candidate.extra_time, state, ended, "position", questions, incidents,
           exam.ends_at,
           case when state = 'ended' then coalesce(exam.ended_at, exam.ends_at) end as ended_at))::text
$$;
