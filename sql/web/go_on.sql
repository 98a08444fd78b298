-- After an answer: asks the next question, or ends the assessment when there is none to
-- ask or to answer.
create function web.go_on(assessment app.assessment)
returns void language plpgsql volatile as $$
begin
  if assessment.kind = 'campaign' then
    perform web.go_on_in_campaign(assessment);
  elsif web.ask_next(assessment) is not null then
    return;
  elsif assessment.kind = 'placement' then
    perform web.settle(assessment);
  elsif assessment.kind = 'exam' then
    perform web.end_exam(assessment.id, 'candidate');
  else
    update app.assessment a set state = 'completed', completed_at = now()
     where a.id = assessment.id and a.state = 'started';
  end if;
end $$;
