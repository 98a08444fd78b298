-- One competence, topic by topic and rung by rung. Persons.
create function learner.competence_details(code text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
  v_head    text := web.competence_attributes(v_account, code);
begin
  if v_head is null or not web.is_available(code) then
    perform web.fail(404, 'error.404');
  end if;
  return '<learner.competence_details ' || v_head || '>' || coalesce((
    select string_agg('<topic ' || web.attributes(xmlelement(name a, xmlattributes(
             t.id, t.name, l.title as lesson_title, l.minutes))) || '>'
             || s.skills || '</topic>', '' order by t.position, t.id)
      from app.topic t
      join app.lesson l on l.topic = t.id
     cross join lateral (
        select string_agg(xmlelement(name skill, xmlattributes(s.level, s.name,
                 coalesce(k.status, 'untested') as status, k.source))::text, ''
                 order by s.level) as skills
          from app.skill s
          left join app.knowledge k on k.account = v_account
               and k.competence = s.competence and k.skill = s.id
         where s.topic = t.id and not s.retired) s
     where t.competence = competence_details.code and not t.retired), '')
    || '</learner.competence_details>';
end $$;
comment on function learner.competence_details is
  'GET /competences/{code}/details.';
grant execute on function learner.competence_details to palier_web;
