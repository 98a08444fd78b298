-- An assessment of the account that asks; not an exam, whose pages are others (web.own_exam). Errors: PT401 nobody is
-- signed in, PT404 no such assessment or another person's: the same, so that nobody can tell.
create function web.own_assessment(assessment uuid)
returns app.assessment language plpgsql stable as $$
declare
  v_account    uuid := web.account();
  v_assessment app.assessment;
begin
  select a.* into v_assessment from app.assessment a
   where a.id = own_assessment.assessment and a.account = v_account and a.kind <> 'exam';
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_assessment;
end $$;
