-- Sees to it that an assessment has a question to answer, and returns its position: the
-- one that is open, else the next one by the rule in force; NULL at the end. So calling
-- it twice asks once, and nothing ends while a question is open. Of two transactions
-- the first comer wins: (assessment, position) is unique.
create function web.ask_next(assessment app.assessment)
returns int language plpgsql volatile as $$
declare
  v_challenge text;
  v_position  int;
  v_open      boolean;
begin
  select q.position, not exists (select from app.answer r
                                  where r.assessment = q.assessment
                                    and r.position = q.position)
    into v_position, v_open
    from app.question q where q.assessment = ask_next.assessment.id
   order by q.position desc limit 1;
  if v_open then
    return v_position;
  end if;
  v_challenge := scoring.next_of(assessment);
  if v_challenge is null then
    return null;
  end if;
  v_position := coalesce(v_position, 0) + 1;
  insert into app.question (assessment, position, challenge)
  values (ask_next.assessment.id, v_position, v_challenge);
  return v_position;
end $$;
