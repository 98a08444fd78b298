-- Where the answer at a position leads: the results at the end, a checkpoint after
-- every fifth, else the next question; of an exam always its question, which knows of its
-- end. Derived, so that a replay is led the same way.
create function web.after_answer(assessment uuid, reached int)
returns text language plpgsql volatile as $$
#variable_conflict use_column
begin
  return (
  select web.test_path(a) || case
           when a.kind = 'exam' then ''
           when a.state = 'completed' then '/resultats'
           when after_answer.reached % 5 = 0
            and web.answered(a.id) = after_answer.reached then '/bilan'
           else '' end
    from app.assessment a where a.id = after_answer.assessment);
end $$;
