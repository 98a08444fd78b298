-- How long a campaign's test is in a competence (a part), by its length's name and how many of the competence's skills
-- it is about; 22023: unknown.
--   cap    questions at most
--   doubt  a skill is decided when its chance to be mastered is at most that, or at least 1 - that
--   again  further questions on a skill already asked, as in a placement of that length
create function scoring.part_length(
  name text, skills int, out cap int, out doubt float8, out again int)
language plpgsql immutable parallel safe
as $$
begin
  again := (scoring.placement_length(name)).again;
  case name
    when 'short' then
      -- one for two skills: what their topics and the ability that they share tell of the others must do
      cap := least(8, ceil(skills / 2.0)); doubt := 0.25;
    when 'normal' then
      -- two for three skills, for an answer says something of the other rungs too; all when they are three or fewer
      cap := least(20, greatest(least(skills, 3), ceil(skills * 2 / 3.0))); doubt := 0.15;
    else
      cap := least(20, 2 * skills); doubt := 0.05;
  end case;
end $$;

comment on function scoring.part_length(text, int) is
  'How many questions a part of a campaign''s test asks at most, and when it stops.';
