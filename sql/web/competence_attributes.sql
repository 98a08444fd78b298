-- What the pages of a competence say of it for an account, or NULL when there is no
-- such competence.
create function web.competence_attributes(account uuid, code text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select web.attributes(xmlelement(name a, xmlattributes(
           c.code, c.name, d.description, c.area, r.name as area_name, c.available,
           c.level, c.pix, c.ahead, s.max_level, c.status, c.assessment,
           coalesce(web.answered(c.assessment), 0) as answered,
           coalesce(web.days_before_retry(competence_attributes.account, c.code), 0)
             as days_before_retry)))
    from web.scorecards(competence_attributes.account) c
    join app.competence d on d.code = c.code
    join app.area r on r.code = c.area
   cross join app.setting s
   where c.code = competence_attributes.code);
end $$;
