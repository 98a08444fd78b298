-- How sure the level is that an assessment reported and that is shown, under the highest
-- level of the site:
--   percent  the chance of that level, 1 to 99; NULL when another level is shown (an
--            earlier test's, that this one took nothing from) or it was not measured
--   sure     yes (from 90 %), almost (75), likely (55), no
--   margin   standard error of the pix, rounded up
create function web.sureness(assessment app.assessment, max_level int)
returns text language plpgsql stable as $$
declare
  v_percent int := web.level_percent(assessment.level, assessment.chances,
    scoring.competence_level(assessment.earned_after, max_level), max_level);
begin
  if v_percent is null then
    return '';
  end if;
  return ' ' || web.attributes(xmlelement(name a, xmlattributes(
    v_percent as percent, web.sure(v_percent) as sure,
    ceil(assessment.error)::int as margin)));
end $$;

-- The chance in percent (1 to 99) of the level that is shown, from the chances of a
-- placement's end, whose level it must be; else NULL. At the highest level of the site
-- what is above counts too.
create function web.level_percent(
  level int, chances float8[], shown int, max_level int)
returns int language plpgsql immutable as $$
declare
  v_chance float8 := 0;
begin
  if chances is null or shown is distinct from least(level, max_level) then
    return null;
  end if;
  for l in shown .. case when shown = max_level then 8 else shown end loop
    v_chance := v_chance + chances[l + 1];
  end loop;
  return greatest(1, least(99, round(100 * v_chance)));
end $$;

-- The word for that chance; NULL when it is NULL.
create function web.sure(percent int) returns text language plpgsql immutable as $$
begin
  return case when percent >= 90 then 'yes' when percent >= 75 then 'almost'
              when percent >= 55 then 'likely' when percent is not null then 'no' end;
end $$;
