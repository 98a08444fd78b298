-- After an answer of a campaign's test, and at its beginning: asks the next question and
-- settles the parts before it; with none left to ask, the test is over and can be sent.
create function web.go_on_in_campaign(assessment app.assessment)
returns void language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_position int := web.ask_next(assessment);
  v_part     app.assessment_part;
begin
  for v_part in
    select p.* from app.assessment_part p
     where p.assessment = assessment.id and not p.done
       and (v_position is null or p.place < (
         select o.place from app.question q
           join app.challenge c on c.id = q.challenge
           join app.skill s on s.id = c.skill
           join app.assessment_part o on o.assessment = q.assessment
                and o.competence = s.competence
          where q.assessment = assessment.id and q.position = v_position))
     order by p.place
  loop
    perform web.settle_part(assessment, v_part);
  end loop;
  if v_position is null then
    update app.assessment a set state = 'completed', completed_at = now()
     where a.id = assessment.id and a.state = 'started';
    update app.participation p set state = 'to_share'
     where p.assessment = assessment.id and p.state = 'started';
  end if;
end $$;
