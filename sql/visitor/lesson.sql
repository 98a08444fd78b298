-- A topic's lesson. Anyone.
create function visitor.lesson(topic text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_lesson text;
begin
  select '<visitor.lesson ' || web.attributes(xmlelement(name a, xmlattributes(
           t.id as topic, t.name, t.competence as code,
           c.name as competence_name, c.area, l.title, l.minutes)))
      || '><body>' || l.body || '</body></visitor.lesson>'
    into v_lesson
    from app.topic t
    join app.lesson l on l.topic = t.id
    join app.competence c on c.code = t.competence
   where t.id = lesson.topic and not t.retired;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_lesson;
end $$;
comment on function visitor.lesson is 'GET /fiches/{topic}.';
grant execute on function visitor.lesson to palier_web;
