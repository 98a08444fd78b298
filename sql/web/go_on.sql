-- After an answer: asks the next question, or completes the assessment when there is
-- none to ask or to answer.
create function web.go_on(assessment app.assessment)
returns void language plpgsql volatile as $$
begin
  if web.ask_next(assessment.id) is null then
    update app.assessment a
       set state = 'completed', completed_at = now(),
           earned_after = web.earned(assessment.account, assessment.competence)
     where a.id = assessment.id and a.state = 'started';
  end if;
end $$;
