-- What an answer of a placement or of a campaign's part says: the view of its topic is now
-- the one of a pattern with this answer, and what was proven counts at once (of a placement
-- web.settle has the last word). Returns the assessment as it is then, a campaign's as its
-- part is (scoring.at_part); of another kind it stays as it was.
create function web.learn(
  assessment app.assessment, question app.question, challenge app.challenge,
  "right" boolean)
returns app.assessment language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_part    app.assessment_part;
  v_place   int;
  v_model   int;
  v_pattern text;
begin
  if assessment.kind not in ('placement', 'campaign') then
    return assessment;
  elsif assessment.kind = 'campaign' then
    select p.* into v_part from app.assessment_part p
      join app.skill s on s.competence = p.competence
     where p.assessment = question.assessment and s.id = challenge.skill;
    assessment := scoring.at_part(assessment, v_part);
  end if;
  select u.place, m.id,
         scoring.pattern(v.pattern, array_position(m.skills, challenge.skill),
                         "right", challenge.choices)
    into v_place, v_model, v_pattern
    from unnest(assessment.views) with ordinality u (id, place)
    join app.topic_view v on v.id = u.id
    join app.topic_model m on m.id = v.model
   where challenge.skill = any (m.skills);
  if found then
    assessment.views[v_place] := web.view_of(v_model, v_pattern);
  end if;
  assessment.answered := assessment.answered + 1;
  assessment.last_topic := v_place;
  assessment.last_timed := challenge.timer is not null;
  perform web.keep_state(assessment);
  perform web.prove(assessment, question, challenge.skill, "right");
  return assessment;
end $$;

-- Keeps where a placement stands, or a campaign's part.
create function web.keep_state(assessment app.assessment)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  if assessment.kind = 'campaign' then
    update app.assessment_part p
       set views = assessment.views, answered = assessment.answered,
           last_topic = assessment.last_topic, last_timed = assessment.last_timed
     where p.assessment = assessment.id and p.competence = assessment.competence;
  else
    update app.assessment a
       set views = assessment.views, answered = assessment.answered,
           last_topic = assessment.last_topic, last_timed = assessment.last_timed
     where a.id = assessment.id;
  end if;
end $$;

-- Notes the direct word on a skill, until a placement is settled. A failure takes
-- nothing away that was validated before.
create function web.prove(
  assessment app.assessment, question app.question, skill text, "right" boolean)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  insert into app.knowledge as known (account, competence, skill, status, source,
    earned, assessment, position)
  select assessment.account, assessment.competence, s.id,
         case when "right" then 'validated' else 'invalidated' end, 'direct',
         case when "right" then s.pix_value else 0 end,
         assessment.id, question.position
    from app.skill s
   where s.id = prove.skill and s.competence = assessment.competence
  on conflict (account, competence, skill) do update
     set status = excluded.status, source = excluded.source,
         earned = excluded.earned, assessment = excluded.assessment,
         position = excluded.position, created_at = now()
   where known.status = 'invalidated' or excluded.status = 'validated';
end $$;
