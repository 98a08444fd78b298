-- The item report's rows that a filter leaves; NULL does not filter, flag "any" is one
-- or more.
create function web.item_figures(only_competence text, only_flag text)
returns table (challenge text, competence text, level int, success float8, answers bigint,
  discrimination float8, exposure float8)
language sql stable as $$
  select f.challenge, s.competence, s.level, f."right"::float8 / f.answers, f.answers,
         f.discrimination, f.exposure
    from app.item_figure f
    join app.challenge c on c.id = f.challenge
    join app.skill s on s.id = c.skill
   where (only_competence is null or s.competence = only_competence)
     and (only_flag is null or only_flag = any (f.flags)
          or only_flag = 'any' and cardinality(f.flags) > 0)
$$;

-- A flag's name if it is one ("any" too), else NULL.
create function web.item_flag(name text) returns text language plpgsql immutable as $$
begin
  return case when name in ('any', 'low_discrimination', 'wrong_key', 'variants',
                            'exposure', 'drift') then name end;
end $$;

-- <flag>s: how many challenges bear each, those without any figure left aside.
create function web.item_flag_counts(only_competence text) returns text
language plpgsql stable as $$
begin
  return (
  select string_agg(xmlelement(name flag, xmlattributes(n.name, (
           select count(*) from web.item_figures(only_competence, n.name)) as count))::text,
           '' order by n.nth)
    from unnest(array['any', 'wrong_key', 'low_discrimination', 'variants', 'exposure',
                      'drift']) with ordinality n (name, nth));
end $$;

-- The attributes of a challenge's figures.
create function web.item_attributes(challenge text) returns text
language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select web.attributes(xmlelement(name a, xmlattributes(
           c.id, c.title, c.kind, c.practical, c.retired, s.level, s.competence,
           left(s.competence, 1) as area,
           f.answers, round(100.0 * f."right" / f.answers) as success,
           round(100.0 * f.partially / f.answers) as partially,
           round(100.0 * f.skipped / f.answers) as skipped,
           round(100.0 * f.late / f.answers) as late,
           round(f.seconds::numeric) as seconds,
           round(100 * f.exposure::numeric) as exposure,
           round(f.point_biserial::numeric, 2) as point_biserial,
           round(f.discrimination::numeric, 2) as discrimination,
           round(f.discrimination_error::numeric, 2) as discrimination_error,
           round(scoring.level_of_ability(f.difficulty)::numeric, 1) as difficulty,
           round(2 * f.difficulty_error::numeric, 1) as difficulty_error,
           round(100 * f.drift::numeric) as drift)))
    from app.challenge c
    join app.skill s on s.id = c.skill
    left join app.item_figure f on f.challenge = c.id
   where c.id = item_attributes.challenge);
end $$;

-- <flag name=""/>… of a challenge.
create function web.item_flags(challenge text) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((
  select string_agg(xmlelement(name flag, xmlattributes(n.name))::text, '' order by n.nth)
    from app.item_figure f, unnest(f.flags) with ordinality n (name, nth)
   where f.challenge = item_flags.challenge), '');
end $$;
