-- What an answer of a placement says about its topic's skills: the skill itself
-- directly; a success validates the easier rungs, a failure invalidates the harder
-- ones, as far as nothing that holds is known of them (the reference rule).
create function web.learn(assessment app.assessment, question app.question)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  insert into app.knowledge as known (account, competence, skill, status, source,
    earned, assessment, position)
  select assessment.account, s.competence, s.id,
         case when ok then 'validated' else 'invalidated' end,
         case when s.id = asked.id then 'direct' else 'inferred' end,
         case when ok then s.pix_value else 0 end,
         assessment.id, question.position
    from app.challenge c
    join app.skill asked on asked.id = c.skill
    join app.answer r on r.assessment = question.assessment
                     and r.position = question.position
   cross join lateral (select r.verdict = 'ok' as ok) v
    join app.skill s on s.topic = asked.topic and not s.retired
     and (s.id = asked.id or case when ok then s.level < asked.level
                                  else s.level > asked.level end)
   where c.id = question.challenge and assessment.kind = 'placement'
  on conflict (account, competence, skill) do update
     set status = excluded.status, source = excluded.source,
         earned = excluded.earned, assessment = excluded.assessment,
         position = excluded.position, created_at = now()
   where excluded.source = 'direct' or not web.is_kept(known, learn.assessment);
end $$;
