-- The dashboard: what to resume or send, competences begun and to begin, pix. Persons.
create function learner.dashboard() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
begin
  return (
    with card as materialized (select * from web.scorecards(v_account))
    select '<learner.dashboard ' || web.attributes(xmlelement(name a, xmlattributes(
             sum(pix) as pix,
             (select 128 * max_level from app.setting) as max_pix,
             round(sum(pix) / 128.0, 1) as level,
             count(*) filter (where status <> 'not_started') as begun,
             bool_and(status = 'not_started') as new))) || '>'
        || coalesce(web.resumable(v_account), '')
        || coalesce(web.open_participations(v_account), '')
        || coalesce(string_agg(xmlelement(name competence, xmlattributes(
             code, name, area, available, status, pix, level, ahead,
             percent, sure))::text, ''
             order by code) filter (where available or status <> 'not_started'),
           '')
        || coalesce((select string_agg(xmlelement(name lesson, xmlattributes(
             t.topic, t.lesson_title as title, t.minutes,
             left(t.competence_code, 1) as area))::text, '')
             from (select * from web.topics_to_work_on(v_account, null) limit 3) t),
           '')
        || '</learner.dashboard>'
      from card);
end $$;
comment on function learner.dashboard is 'GET /accueil.';
grant execute on function learner.dashboard to palier_web;
