-- Asks an assessment's next question, if the rule in force has one. Returns its
-- position, or NULL at the end. The first comer wins: (assessment, position) is
-- unique, and nobody asks twice.
create function web.ask_next(assessment uuid)
returns int language sql volatile as $$
  insert into app.question (assessment, position, challenge)
  select ask_next.assessment,
         (select coalesce(max(q.position), 0) + 1 from app.question q
           where q.assessment = ask_next.assessment),
         n.challenge
    from scoring.next_challenge(ask_next.assessment) n (challenge)
   where n.challenge is not null
  returning position
$$;
