-- Ends a part of a campaign's test: its skills that no answer speaks of get an inferred word.
-- Mastered are those of which a harder one of the topic is, and those that are likelier so
-- than not, unless an easier one was failed; so a topic's words do not contradict each
-- other. What was validated stays, and so does a direct word of this test, but where its
-- answers contradict each other.
create function web.settle_part(assessment app.assessment, part app.assessment_part)
returns void language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_reading scoring.reading := scoring.placement_reading(part.views, part.prior);
begin
  perform web.weigh_answers(assessment, part, v_reading);
  insert into app.knowledge as known (account, competence, skill, status, source, earned,
                                      assessment, position)
  select assessment.account, part.competence, i.skill,
         case when i.mastered then 'validated' else 'invalidated' end, 'inferred',
         case when i.mastered then s.pix_value else 0 end, assessment.id, part.answered
    from web.inferred_words(assessment, part, v_reading) i
    join app.skill s on s.id = i.skill
  on conflict (account, competence, skill) do update
     set status = excluded.status, source = excluded.source, earned = excluded.earned,
         assessment = excluded.assessment, position = excluded.position, created_at = now()
   where known.status = 'invalidated' and excluded.status = 'validated';
  update app.assessment_part p set done = true
   where p.assessment = part.assessment and p.competence = part.competence;
end $$;

-- Of a skill that was answered twice, once rightly, the right answer was the word until now
-- (web.prove); it stays only if all that was answered makes it the likelier one. So the
-- order of the two changes nothing.
create function web.weigh_answers(
  assessment app.assessment, part app.assessment_part, reading scoring.reading)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  update app.knowledge k set status = 'invalidated', earned = 0
    from unnest(reading.skills, scoring.skill_chances(reading)) c (skill, chance)
   where k.account = assessment.account and k.competence = part.competence
     and k.skill = c.skill and k.assessment = assessment.id and k.source = 'direct'
     and k.status = 'validated' and c.chance < 0.5
     and exists (select from app.answer r join app.challenge h on h.id = r.challenge
                  where r.assessment = assessment.id and h.skill = c.skill
                    and r.verdict <> 'ok');
end $$;

-- The words of a part's skills that are neither validated nor answered wrongly in it.
create function web.inferred_words(
  assessment app.assessment, part app.assessment_part, reading scoring.reading)
returns table (skill text, mastered boolean)
language sql stable as $$
  with word as (
    select s.id, s.topic, s.level, c.chance,
           coalesce(k.status = 'validated', false) as validated,
           coalesce(k.status = 'invalidated' and k.source = 'direct'
                    and k.assessment = assessment.id, false) as failed
      from unnest(reading.skills, scoring.skill_chances(reading)) c (skill, chance)
      join app.skill s on s.id = c.skill
      left join app.knowledge k on k.account = assessment.account
           and k.competence = part.competence and k.skill = s.id
  ), open as (
    select w.*, exists (select from word e where e.topic = w.topic and e.level < w.level
                           and e.failed) as above_failed
      from word w where w.id = any (part.skills) and not w.validated and not w.failed
  )
  select o.id,
         exists (select from word h where h.topic = o.topic and h.level > o.level
                    and h.validated)
      or exists (select from open h where h.topic = o.topic and h.level >= o.level
                    and h.chance >= 0.5 and not h.above_failed)
    from open o
$$;
