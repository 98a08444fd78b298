-- Begins the test of a candidate whose account is set: what is known of each competence now, the questions, the time. It
-- goes on in the browser session of the request. Its id. Fault: exam.empty when there is no question to ask.
create function web.begin_exam(candidate app.candidate) returns uuid
language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_assessment app.assessment;
begin
  insert into app.assessment (account, kind) values (candidate.account, 'exam')
  returning * into v_assessment;
  insert into app.exam (assessment, candidate, max_level, ends_at, session)
  select v_assessment.id, candidate.id, s.max_level, now() + web.exam_length(candidate.extra_time), web.session_hash()
    from app.setting s;
  insert into app.exam_competence (assessment, competence, level, pix)
  select v_assessment.id, l.competence, l.level, l.pix
    from web.exam_levels(candidate.account) l where l.level >= 1;
  insert into app.exam_question (assessment, position, competence, challenge)
  select v_assessment.id, q.position, q.competence, q.challenge
    from web.exam_questions(candidate.account, v_assessment.seed) q;
  if not found then
    perform web.refuse(web.fault('', 'exam.empty'));
  end if;
  perform web.ask_next(v_assessment);
  return v_assessment.id;
end $$;

-- How long a test lasts, with so many percent of extra time.
create function web.exam_length(extra_time int) returns interval language sql immutable as $$
  select interval '105 minutes' * (1 + extra_time / 100.0)
$$;

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

-- Why a candidate may not begin or resume the test, or NULL.
create function web.start_fault(candidate app.candidate, exam app.exam) returns text language plpgsql stable as $$
begin
  return case when candidate.admitted_at is null or (exam.assessment is null and candidate.entered_at is null)
                then 'exam.not_admitted'
              when exam.assessment is null and not web.may_take_exam(candidate.account) then 'exam.not_certifiable' end;
end $$;
