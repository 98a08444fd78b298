-- An exam session of a center where the request's person works. Errors: PT401 nobody is signed in, PT404 no such
-- session or another center's: the same, so that nobody can tell.
create function web.own_exam_session(exam_session uuid)
returns app.exam_session language plpgsql stable as $$
declare
  v_account uuid := web.person();
  v_session app.exam_session;
begin
  select s.* into v_session
    from app.exam_session s
    join app.center_member m on m.center = s.center
   where s.id = own_exam_session.exam_session and m.account = v_account;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_session;
end $$;
