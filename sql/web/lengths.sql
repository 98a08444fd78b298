-- <length/>s, the shortest first: how many questions each asks at most, and about how many minutes that takes: of a
-- campaign (web.campaign_length), without one of a placement.
create function web.lengths(campaign app.campaign default null) returns text language plpgsql stable as $$
begin
  return (
  select string_agg(xmlelement(name length, xmlattributes(n.name, m.questions, m.minutes))::text, '' order by n.place)
    from unnest(array['short', 'normal', 'deep']) with ordinality n (name, place)
   cross join web.campaign_length(campaign, n.name) m);
end $$;

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

create function web.is_length(name text) returns boolean language sql immutable as $$
  select coalesce(name in ('short', 'normal', 'deep'), false)
$$;
