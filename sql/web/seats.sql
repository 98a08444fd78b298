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

-- Which list of the room a candidate is in: waiting for the invigilator; pending, who has not begun; running; ended.
create function web.seat_list(state text) returns text language sql immutable as $$
  select case when state in ('waiting', 'asks') then 'waiting' when state in ('absent', 'entering', 'admitted') then 'pending'
              when state = 'ended' then 'ended' else 'running' end
$$;

-- The rest of a room's page, from its attributes on: how many candidates there are, and in each list; then a page of those that
-- are looked for, whoever waits first.
--   words  part of a name, as scoring.treat_t1 writes it;  list: one list, '' all;  page: from 1, 40 a page
create function web.seats_listed(session app.exam_session, words text, list text, page text) returns text
language plpgsql stable as $$
#variable_conflict use_column
declare
  v_size constant int := 40;
  v_head text;
  v_seats text;
begin
  with seat as materialized (
    select s.*, web.seat_list(s.state) as list from web.seats(session.id) s
  ), found as (
    select s.*, row_number() over (order by s.list <> 'waiting', (s.candidate).last_name collate "fr-x-icu",
                                            (s.candidate).first_name collate "fr-x-icu", (s.candidate).id) as place
      from seat s
     where seats_listed.list in ('', s.list)
       and (words = '' or strpos(scoring.treat_t1(concat((s.candidate).last_name, (s.candidate).first_name, ' ',
                                                         (s.candidate).last_name)), words) > 0)
  ), shown as (
    select n.count, web.page_of(page, n.count, v_size) as page from (select count(*)::int as count from found) n
  )
  select web.attributes(xmlelement(name a, xmlattributes(
           n.candidates, n.waiting, n.pending, n.running, n.ended, web.invigilator_count(session.invigilators) as invigilators,
           n.candidates > 20 * web.invigilator_count(session.invigilators) as crowded,
           seats_listed.list as etat, p.count, p.page, web.pages_of(p.count, v_size) as pages))),
         (select string_agg(web.seat_element(f.candidate, f.exam, f.state, f.ended, f.position, f.questions, f.incidents), ''
                            order by f.place)
            from found f where f.place > (p.page - 1) * v_size and f.place <= p.page * v_size)
    into v_head, v_seats
    from shown p
   cross join (select count(*) as candidates, count(*) filter (where s.list = 'waiting') as waiting,
                      count(*) filter (where s.list = 'pending') as pending, count(*) filter (where s.list = 'running') as running,
                      count(*) filter (where s.list = 'ended') as ended from seat s) n;
  return v_head || '>' || coalesce(v_seats, '');
end $$;
