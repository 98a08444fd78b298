-- An exam session that the jury may look at, finalised or published. Errors: PT401, PT403 as web.jury; PT404 no such.
create function web.jury_session(exam_session uuid) returns app.exam_session language plpgsql stable as $$
declare
  v_jury    uuid := web.jury();
  v_session app.exam_session;
begin
  select s.* into v_session from app.exam_session s
   where s.id = jury_session.exam_session and s.state <> 'open' and v_jury is not null;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_session;
end $$;

-- The same of an exam.
create function web.jury_exam(assessment uuid) returns app.exam language plpgsql stable as $$
declare
  v_jury uuid := web.jury();
  v_exam app.exam;
begin
  select e.* into v_exam
    from app.exam e join app.candidate c on c.id = e.candidate join app.exam_session s on s.id = c.exam_session
   where e.assessment = jury_exam.assessment and s.state <> 'open' and v_jury is not null;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_exam;
end $$;

-- The same to be changed: nobody publishes meanwhile. Error: also PT409 error.published, its session is.
create function web.jury_exam_to_change(assessment uuid) returns app.exam language plpgsql volatile as $$
declare
  v_exam  app.exam := web.jury_exam(assessment);
  v_state text;
begin
  select s.state into v_state
    from app.exam_session s join app.candidate c on c.exam_session = s.id where c.id = v_exam.candidate
     for update of s;
  if v_state = 'published' then
    perform web.fail(409, 'error.published');
  end if;
  return v_exam;
end $$;

-- The exams of a session as the jury lists them. incidents: those that wait for its word; unfinished: questions without an
-- answer, and nobody said why; status, pix, rate: of the result that counts; nth: by name.
create function web.jury_exams(exam_session uuid)
returns table (assessment uuid, last_name text, first_name text, birth_date date, status text, pix int, rate int,
               incidents int, unfinished boolean, abandonment text, nth bigint)
language sql stable as $$
  select e.assessment, c.last_name, c.first_name, c.birth_date, r.status, r.pix, r.rate,
         (select count(*)::int from app.incident i where i.candidate = c.id and i.effect = 'jury' and i.resolved_at is null),
         e.abandonment is null and exists (
           select from app.exam_question q where q.assessment = e.assessment and not q.neutralised and not exists (
             select from app.answer a where a.assessment = q.assessment and a.position = q.position)),
         e.abandonment,
         row_number() over (order by c.last_name collate "fr-x-icu", c.first_name collate "fr-x-icu", c.id)
    from app.candidate c
    join app.exam e on e.candidate = c.id
   cross join lateral web.exam_result(e.assessment) r
   where c.exam_session = jury_exams.exam_session
$$;

-- The head of a session, for the jury's pages: <session/> with its center's name, how many tests, and what asks for attention.
create function web.jury_session_element(session app.exam_session) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select xmlelement(name session, xmlattributes(
           session.id, session.number, t.name as center, session.address, session.room, session.starts_at, session.invigilators,
           session.state, nullif(session.comment, '') as comment, session.finalised_at::date as finalised_on,
           session.published_at::date as published_on, count(x.assessment) as exams, coalesce(sum(x.incidents), 0) as incidents,
           count(*) filter (where x.unfinished) as unfinished))::text
    from app.center t left join web.jury_exams(session.id) x on true
   where t.id = session.center group by t.name);
end $$;
