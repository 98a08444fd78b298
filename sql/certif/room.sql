-- The room of an exam session: its candidates and where each stands, whoever waits first. A live page. Its invigilator.
--   recherche  words of a name
--   crowded    more than 20 candidates an invigilator
create function certif.room(exam_session uuid, recherche text default '', seen text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_session app.exam_session := web.watched_session(exam_session);
  v_words   text := scoring.treat_t1(recherche);
  v_mark    text := web.room_mark(v_session.id, recherche);
begin
  if v_mark = seen then
    return '<unchanged/>';
  end if;
  return (
    select '<certif.room ' || web.attributes(xmlelement(name a, xmlattributes(
             v_mark as mark, v_session.id as exam_session, v_session.number, v_session.address, v_session.room, v_session.starts_at,
             v_session.state, v_session.access_code, web.trimmed(recherche) as query, count(*) as candidates,
             web.invigilator_count(v_session.invigilators) as invigilators,
             count(*) > 20 * web.invigilator_count(v_session.invigilators) as crowded,
             count(*) filter (where s.state = 'running') as running,
             count(*) filter (where s.state in ('waiting', 'asks')) as waiting,
             count(*) filter (where s.state = 'ended') as ended))) || '>'
        || coalesce(string_agg(web.seat_element(s.candidate, s.exam, s.state, s.ended, s.position, s.questions,
                                                s.incidents), ''
             order by s.state not in ('waiting', 'asks'), (s.candidate).last_name collate "fr-x-icu",
                      (s.candidate).first_name collate "fr-x-icu", (s.candidate).id)
           filter (where v_words = '' or strpos(scoring.treat_t1(concat((s.candidate).last_name, (s.candidate).first_name, ' ',
                                (s.candidate).last_name)), v_words) > 0), '')
        || '</certif.room>'
      from web.seats(v_session.id) s);
end $$;
comment on function certif.room is
  'GET /certif/surveillance/{exam_session}: who is where.';
grant execute on function certif.room to palier_web;
