-- The rest of a collection's end page, from its attributes on: pix, whether that makes certifiable, in how many
-- competences level 1 is reached, <competence/> by competence. Sent: as it was sent.
create function web.collected(participation app.participation) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select ' ' || web.attributes(xmlelement(name a, xmlattributes(
           sum(p.pix) as pix, (select 128 * max_level from app.setting) as max_pix,
           count(*) filter (where p.level > 0) as certifiable_competences,
           case participation.state when 'shared' then participation.certifiable
             else scoring.is_certifiable(array_agg(p.level)) end as certifiable))) || '>'
      || string_agg(xmlelement(name competence, xmlattributes(
           p.code, c.name, c.area, p.level, p.pix))::text, '' order by p.code)
    from web.profile_of(participation) p
    join app.competence c on c.code = p.code);
end $$;

-- Level and pix of each competence: what was sent, or what is known now.
create function web.profile_of(participation app.participation)
returns table (code text, level int, pix int) language sql stable as $$
  select h.competence, h.level, h.pix from app.shared_competence h where h.participation = participation.id
  union all
  select s.code, s.level, s.pix from web.scorecards(participation.account) s where participation.state <> 'shared'
$$;
