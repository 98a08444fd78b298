-- What the pages of an assessment say of it: what is assessed, in which area. Of a campaign's: its title, or its
-- name when it has none.
create function web.assessment_attributes(assessment app.assessment)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select web.attributes(xmlelement(name a, xmlattributes(
           assessment.id as assessment, assessment.kind, c.code,
           coalesce(c.name, u.name, web.campaign_title(p.campaign)) as name, coalesce(c.area, '1') as area,
           a.name as area_name)))
    from (values (1)) one
    left join app.competence c on c.code = assessment.competence
    left join app.area a on a.code = c.area
    left join app.course u on u.id = assessment.course
    left join app.participation p on p.assessment = assessment.id);
end $$;
