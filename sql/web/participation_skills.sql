-- The skills of a participation in an assessment campaign, with what counts of each: what was sent, or what is known now;
-- NULL: nothing is.
create function web.participation_skills(participation app.participation)
returns table (skill text, topic text, competence text, level int, validated boolean)
language sql stable as $$
  select s.id, s.topic, s.competence, s.level,
         case participation.state when 'shared' then h.validated else k.status = 'validated' end
    from app.campaign_skill c
    join app.skill s on s.id = c.skill
    left join app.shared_skill h on h.participation = participation.id and h.skill = s.id
    left join app.knowledge k on k.account = participation.account
         and k.competence = s.competence and k.skill = s.id
   where c.campaign = participation.campaign and not (s.retired and h.skill is null)
$$;
