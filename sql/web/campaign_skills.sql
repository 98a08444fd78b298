-- The skills that the figures of an assessment campaign speak of: all that were chosen, but those that are asked no more and
-- of which nobody has sent anything.
create function web.campaign_skills(campaign uuid)
returns table (skill text, topic text, competence text, level int)
language sql stable as $$
  select s.id, s.topic, s.competence, s.level
    from app.campaign_skill k
    join app.skill s on s.id = k.skill
   where k.campaign = campaign_skills.campaign
     and (not s.retired or exists (
       select from app.participation p join app.shared_skill h on h.participation = p.id and h.skill = s.id
        where p.campaign = campaign_skills.campaign and p.state = 'shared'))
$$;
