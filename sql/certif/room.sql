-- The room of an exam session: a page of its candidates and where each stands, whoever waits first. A live page. Its invigilator.
--   recherche  words of a name
--   etat       one list of them (web.seat_list); anything else: all
--   page       from 1, 40 a page
--   crowded    more than 20 candidates an invigilator
create function certif.room(exam_session uuid, recherche text default '', etat text default '', page text default '1',
                            seen text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_session app.exam_session := web.watched_session(exam_session);
  v_mark    text := web.room_mark(v_session.id, concat_ws(' ', etat, page, recherche));
begin
  if v_mark = seen then
    return '<unchanged/>';
  end if;
  return '<certif.room ' || web.attributes(xmlelement(name a, xmlattributes(
           v_mark as mark, v_session.id as exam_session, v_session.number, v_session.address, v_session.room, v_session.starts_at,
           v_session.state, v_session.access_code, web.trimmed(recherche) as query,
           web.url_part(web.trimmed(recherche)) as query_part))) || ' '
    || web.seats_listed(v_session, scoring.treat_t1(recherche),
         case when etat in ('waiting', 'pending', 'running', 'ended') then etat else '' end, page)
    || '</certif.room>';
end $$;
comment on function certif.room is
  'GET /certif/surveillance/{exam_session}: who is where.';
grant execute on function certif.room to palier_web;
