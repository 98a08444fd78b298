-- Asks an assessment's next question, if the rule in force has one. Returns its
-- position, or NULL at the end. The first comer wins: (assessment, position) is
-- unique, and nobody asks twice.
create function web.ask_next(assessment uuid)
returns int language plpgsql volatile as $$
declare
  v_challenge text := scoring.next_challenge(assessment);
  v_position  int;
begin
  if v_challenge is not null then
    insert into app.question as q (assessment, position, challenge)
    values (ask_next.assessment, 1 + coalesce(
              (select max(p.position) from app.question p
                where p.assessment = ask_next.assessment), 0), v_challenge)
    returning q.position into v_position;
  end if;
  return v_position;
end $$;
