-- How sure the level is that an assessment reported and that is shown, under the highest
-- level of the site:
--   percent  the chance of that level, 1 to 99; NULL when another level is shown (an
--            earlier test's, that this one took nothing from) or it was not measured
--   sure     yes (from 90 %), almost (75), likely (55), no
--   margin   standard error of the pix, rounded up
create function web.sureness(assessment app.assessment, max_level int)
returns text language plpgsql stable as $$
declare
  v_shown   int := scoring.competence_level(assessment.earned_after, max_level);
  v_chance  float8 := 0;
  v_percent int;
begin
  if assessment.chances is null
     or v_shown is distinct from least(assessment.level, max_level) then
    return '';
  end if;
  for l in v_shown .. case when v_shown = max_level then 8 else v_shown end loop
    v_chance := v_chance + assessment.chances[l + 1];
  end loop;
  v_percent := greatest(1, least(99, round(100 * v_chance)))::int;
  return ' ' || web.attributes(xmlelement(name a, xmlattributes(
    v_percent as percent,
    case when v_percent >= 90 then 'yes' when v_percent >= 75 then 'almost'
         when v_percent >= 55 then 'likely' else 'no' end as sure,
    ceil(assessment.error)::int as margin)));
end $$;
