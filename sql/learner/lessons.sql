-- The lessons of topics in which the reader failed or skipped. Persons.
create function learner.lessons() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
begin
  return '<learner.lessons>' || coalesce((
    select string_agg(xmlelement(name lesson, xmlattributes(
             t.topic, t.lesson_title as title, t.minutes, t.name as topic_name,
             t.competence_code as code, left(t.competence_code, 1) as area,
             t.relevance, t.failed, t.skipped))::text, '')
      from web.topics_to_work_on(v_account, null) t), '')
    || '</learner.lessons>';
end $$;
comment on function learner.lessons is 'GET /mes-tutos.';
grant execute on function learner.lessons to palier_web;
