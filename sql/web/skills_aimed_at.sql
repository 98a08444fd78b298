-- The skills of a target profile, or, without one, those of topics up to a level each: {"topic": "level"}. Of what there
-- is not, none.
create function web.skills_aimed_at(target_profile text, topics jsonb) returns text[] language plpgsql stable as $$
#variable_conflict use_column
begin
  if coalesce(target_profile, '') <> '' then
    return array(
      select s.id from app.target_profile p
        join app.target_profile_skill t on t.profile = p.id
        join app.skill s on s.id = t.skill and not s.retired
       where p.id = skills_aimed_at.target_profile and not p.retired);
  end if;
  return array(
    select s.id from jsonb_each_text(web.topics_picked(topics)) p (topic, level)
      join app.skill s on s.topic = p.topic and not s.retired and s.level <= p.level::int);
end $$;

-- Of what was picked, the topics with a level.
create function web.topics_picked(topics jsonb) returns jsonb language plpgsql immutable as $$
begin
  return case jsonb_typeof(topics) when 'object' then (
    select coalesce(jsonb_object_agg(p.key, p.value), '{}')
      from jsonb_each_text(topics) p where p.value ~ '^[1-8]$') else '{}' end;
end $$;
