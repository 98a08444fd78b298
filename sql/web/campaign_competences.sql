-- <competence/>s of an assessment campaign: its skills in each, and the mean mastery of everybody who sent, in percent, half up.
create function web.campaign_competences(campaign uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  with skill as materialized (
    select k.skill, k.competence from web.campaign_skills(campaign_competences.campaign) k
  ), validated as (
    select k.competence, count(*) as validated
      from app.participation p
      join app.shared_skill h on h.participation = p.id and h.validated
      join skill k on k.skill = h.skill
     where p.campaign = campaign_competences.campaign and p.state = 'shared'
     group by k.competence
  ), sent as (
    select count(*) as sent from app.participation p
     where p.campaign = campaign_competences.campaign and p.state = 'shared'
  )
  select string_agg(xmlelement(name competence, xmlattributes(
           c.code, c.area, c.name, k.skills,
           round(100.0 * coalesce(v.validated, 0) / nullif(k.skills * s.sent, 0))::int as percent))::text, '' order by c.code)
    from (select s.competence, count(*) as skills from skill s group by s.competence) k
    join app.competence c on c.code = k.competence
    left join validated v on v.competence = k.competence
   cross join sent s);
end $$;

-- <star/>s: how many of those who sent have so many.
create function web.campaign_stars(campaign uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name star, xmlattributes(n as stars, (
           select count(*) from web.participants(campaign_stars.campaign) p where p.stars = n) as count))::text, '' order by n desc)
    from generate_series(0, 3) n);
end $$;
