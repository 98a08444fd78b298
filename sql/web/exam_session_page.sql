-- A page about an exam session: its root element with <center/>, <session/> and what else it shows.
create function web.exam_session_page(name text, session app.exam_session, inside text)
returns text language plpgsql stable as $$
begin
  return '<' || name || '>' || web.space_of_center(session.center) || web.exam_session_element(session)
    || inside || '</' || name || '>';
end $$;
