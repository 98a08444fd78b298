-- Sees to it that an assessment has a question to answer, and returns its position:
-- the one that is open, else the next one by the rule in force; NULL at the end. So
-- calling it twice asks once, and nothing ends while a question is open. Of two
-- transactions the first comer wins: (assessment, position) is unique.
create function web.ask_next(assessment uuid)
returns int language plpgsql volatile as $$
declare
  v_challenge text;
  v_position  int;
begin
  select max(q.position) into v_position from app.question q
   where q.assessment = ask_next.assessment
     and not exists (select from app.answer r where r.assessment = q.assessment
                        and r.position = q.position);
  if v_position is not null then
    return v_position;
  end if;
  v_challenge := scoring.next_challenge(assessment);
  if v_challenge is not null then
    insert into app.question as q (assessment, position, challenge)
    values (ask_next.assessment, 1 + coalesce(
              (select max(p.position) from app.question p
                where p.assessment = ask_next.assessment), 0), v_challenge)
    returning q.position into v_position;
  end if;
  return v_position;
end $$;
