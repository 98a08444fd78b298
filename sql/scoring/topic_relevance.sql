-- How far a person has come in a topic, 0 to 100: the lower, the more its
-- lesson is recommended (up to 25 most, 50, 75, beyond: least).
-- reached_level: level of the hardest skill validated, 0 if none; hardest: of
-- the topic's skills; hardest_of_profile: of all skills aimed at; validated,
-- skills: how many of the topic's skills; next_level: level of the easiest one
-- not validated (hardest when all are). The last term is 0 when nothing is
-- validated. Rounded to 12 decimals, so that thirds add up.
-- 22023: NULL, a negative, a count or level beyond its whole.
create function scoring.topic_relevance(
  reached_level int, hardest int, hardest_of_profile int,
  validated int, skills int, next_level int
) returns numeric
language plpgsql immutable parallel safe
as $$
begin
  if reached_level is null or hardest is null or hardest_of_profile is null
    or validated is null or skills is null or next_level is null
    or reached_level < 0 or hardest < 1 or validated < 0 or skills < 1
    or next_level < 1 or reached_level > hardest
    or hardest > hardest_of_profile or validated > skills
  then
    raise invalid_parameter_value using
      message = 'topic_relevance: an argument is NULL or out of range';
  end if;
  return least(100, round(
    40 * reached_level::numeric / hardest
    + 30 * hardest::numeric / hardest_of_profile
    + 20 * validated::numeric / skills
    + case when validated = 0 then 0
        else 10 * reached_level::numeric / next_level end, 12));
end $$;

comment on function scoring.topic_relevance(int, int, int, int, int, int) is
  'Progress in a topic, 0 to 100: the lower, the more it is recommended.';
