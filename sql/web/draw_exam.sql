-- Draws the test of a candidate whose account is set, to be begun later: what is known of each competence now, the
-- questions. What was drawn before is forgotten. The fault that stands against it (exam.not_certifiable; exam.empty: there
-- is no question to ask), with which nothing is drawn; else NULL. For who holds the candidate's row.
create function web.draw_exam(candidate app.candidate) returns text language plpgsql volatile as $$
#variable_conflict use_column
declare
  -- Before all that is drawn from it: what changes meanwhile makes another mark.
  v_mark       text := web.knowledge_mark(candidate.account);
  v_assessment app.assessment;
begin
  perform web.forget_draft(candidate.id);
  if not web.may_take_exam(candidate.account) then
    return 'exam.not_certifiable';
  end if;
  insert into app.assessment (account, kind) values (candidate.account, 'exam')
  returning * into v_assessment;
  insert into app.exam_draft (assessment, candidate, drawn_from) values (v_assessment.id, candidate.id, v_mark);
  insert into app.exam_competence (assessment, competence, level, pix)
  select v_assessment.id, l.competence, l.level, l.pix
    from web.exam_levels(candidate.account) l where l.level >= 1;
  insert into app.exam_question (assessment, position, competence, challenge)
  select v_assessment.id, q.position, q.competence, q.challenge
    from web.exam_questions(candidate.account, v_assessment.seed) q;
  if not found then
    perform web.forget_draft(candidate.id);
    return 'exam.empty';
  end if;
  return null;
end $$;

-- Whether the test of a candidate is drawn, and from what their account knows now.
create function web.is_drawn(candidate app.candidate) returns boolean language plpgsql stable as $$
begin
  return exists (
    select from app.exam_draft d
     where d.candidate = is_drawn.candidate.id and d.drawn_from = web.knowledge_mark(is_drawn.candidate.account));
end $$;

-- Forgets what was drawn for a candidate and has not begun.
create function web.forget_draft(candidate uuid) returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  delete from app.assessment a using app.exam_draft d
   where d.candidate = forget_draft.candidate and a.id = d.assessment;
end $$;

-- Another one whenever something else is known of an account, and for another account: whose it is, how many skills there
-- are a word on, and the sum of the transactions that wrote them, each later than what it wrote over.
create function web.knowledge_mark(account uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select concat(knowledge_mark.account, ' ', count(*), ' ', sum(k.xmin::text::bigint))
    from app.knowledge k where k.account = knowledge_mark.account);
end $$;

-- The questions of an account's exam: of each competence at level 1 or more up to three, among the hardest skills that its
-- person proved by an answer of theirs, unseen ones first (scoring.classic_questions, which only looks at the skills that
-- are no easier than the third).
create function web.exam_questions(account uuid, seed bigint)
returns table ("position" int, competence text, challenge text) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  with hardest as (
    select k.competence, s.topic, s.id as skill, s.level,
           rank() over (partition by k.competence order by s.level desc) as place
      from web.exam_levels(exam_questions.account) l
      join app.knowledge k on k.account = exam_questions.account and k.competence = l.competence
       and k.status = 'validated' and k.source = 'direct'
      join app.skill s on s.id = k.skill and not s.retired
     where l.level >= 1 and exists (select from app.challenge c where c.skill = s.id and not c.retired)
  ), seen as materialized (
    select distinct q.challenge
      from app.assessment a join app.question q on q.assessment = a.id
     where a.account = exam_questions.account
  ), usable as (
    select h.competence, h.topic, h.skill, h.level, c.id as challenge, c.id in (select x.challenge from seen x) as seen
      from hardest h join app.challenge c on c.skill = h.skill and not c.retired
     where h.place <= 3
  ), listed as (
    select coalesce(array_agg(u.competence), '{}') as competences, coalesce(array_agg(u.topic), '{}') as topics,
           coalesce(array_agg(u.skill), '{}') as skills, coalesce(array_agg(u.level), '{}') as levels,
           coalesce(array_agg(u.challenge), '{}') as challenges, coalesce(array_agg(u.seen), '{}') as seen
      from usable u
  )
  select q.position, q.competence, q.challenge
    from listed l
   cross join scoring.classic_questions(exam_questions.seed, l.competences, l.topics, l.skills, l.levels,
                                        l.challenges, l.seen) q;
end $$;

-- Draws the test of a candidate who is admitted, has entered and has not begun, unless that is done: called where either of
-- the first two comes to be, so that the start has little to do.
create function web.prepare_exam(candidate uuid) returns void language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_candidate app.candidate;
begin
  select c.* into v_candidate from app.candidate c
   where c.id = prepare_exam.candidate and c.account is not null and c.entered_at is not null and c.admitted_at is not null
     and not exists (select from app.exam e where e.candidate = c.id)
     for update;
  if found and not web.is_drawn(v_candidate) then
    perform web.draw_exam(v_candidate);
  end if;
end $$;
