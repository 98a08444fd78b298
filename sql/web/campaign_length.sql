-- How many questions a campaign's test asks at most if it has that length, and about how many minutes that takes; a
-- collection has none: those of a placement, in one competence.
create function web.campaign_length(campaign app.campaign, length text, out questions int, out minutes int)
language plpgsql stable as $$
begin
  questions := case campaign.kind when 'assessment' then (
      select coalesce(sum((scoring.part_length(campaign_length.length, c.skills)).cap), 0)
        from (select count(*)::int as skills from app.campaign_skill k join app.skill s on s.id = k.skill
               where k.campaign = campaign_length.campaign.id and not s.retired group by s.competence) c)
    else (scoring.placement_length(length)).cap end;
  minutes := web.test_minutes(questions);
end $$;

-- About how many minutes so many questions take: a minute and a quarter each, in whole fives.
create function web.test_minutes(questions int) returns int language sql immutable as $$
  select 5 * ceil(questions * 1.25 / 5)::int
$$;
