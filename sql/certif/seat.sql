-- One candidate: what the invigilator may do, and what was reported. The session's invigilator.
-- Error: 404 for a candidate of another session.
create function certif.seat(exam_session uuid, candidate uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_session app.exam_session := web.watched_session(exam_session);
  v_page    text;
begin
  select '<certif.seat ' || web.attributes(xmlelement(name a, xmlattributes(
           v_session.id as exam_session, v_session.number, v_session.room, v_session.state))) || '>'
      || web.seat_element(s.candidate, s.exam, s.state, s.ended, s.position, s.questions, s.incidents)
      || web.incidents(seat.candidate) || '</certif.seat>'
    into v_page
    from web.seats(v_session.id) s where (s.candidate).id = seat.candidate;
  if v_page is null then
    perform web.fail(404, 'error.404');
  end if;
  return v_page;
end $$;
comment on function certif.seat is
  'GET /certif/surveillance/{exam_session}/candidats/{candidate}.';
grant execute on function certif.seat to palier_web;
