-- The rest of a collection's end page, from its attributes on: pix, whether that makes certifiable, in how many
-- competences level 1 is reached, <competence/> by competence with its test, how many questions and minutes a test is at
-- most. Sent: as it was sent.
create function web.collected(participation app.participation) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select ' ' || web.attributes(xmlelement(name a, xmlattributes(
           sum(p.pix) as pix, (select 128 * max_level from app.setting) as max_pix,
           count(*) filter (where p.level > 0) as certifiable_competences,
           case participation.state when 'shared' then participation.certifiable
             else scoring.is_certifiable(array_agg(p.level)) end as certifiable,
           max(m.questions) as questions, max(m.minutes) as minutes))) || '>'
      || string_agg(xmlelement(name competence, xmlattributes(
           p.code, c.name, c.area, p.level, p.pix, p.test))::text, '' order by p.code)
    from web.profile_of(participation) p
    join app.competence c on c.code = p.code
   cross join (select l.* from app.campaign a, web.campaign_length(a, a.length) l where a.id = participation.campaign) m);
end $$;

-- Level and pix of each competence: what was sent, or what is known now; then test says what can be done about it: begin,
-- resume, NULL (it was taken, or has no questions).
create function web.profile_of(participation app.participation)
returns table (code text, level int, pix int, test text) language sql stable as $$
  select h.competence, h.level, h.pix, null from app.shared_competence h where h.participation = participation.id
  union all
  select s.code, s.level, s.pix,
         case when s.status = 'started' then 'resume' when s.available and s.status <> 'completed' then 'begin' end
    from web.scorecards(participation.account) s where participation.state <> 'shared'
$$;
