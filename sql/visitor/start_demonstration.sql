-- Starts the demonstration: for who is signed in as they are, for a visitor with an
-- account without identity and a session of four hours. Anyone. Error: 404 without
-- content.
create function visitor.start_demonstration(fresh_token text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account    uuid := nullif(
                 current_setting('palier.account', true), '')::uuid;
  v_new        boolean := v_account is null;
  v_assessment app.assessment;
begin
  if not exists (select from app.course_challenge q
                  where q.course = 'demonstration') then
    perform web.fail(404, 'error.404');
  end if;
  if v_new then
    insert into app.account (kind) values ('anonymous') returning id into v_account;
    perform web.open(v_account, fresh_token, interval '4 hours');
  end if;
  insert into app.assessment (account, kind, course)
  values (v_account, 'demonstration', 'demonstration')
  returning * into v_assessment;
  perform web.ask_next(v_assessment);
  return web.redirect('/evaluations/' || v_assessment.id,
                      case when v_new then 'open' end);
end $$;
comment on function visitor.start_demonstration is
  'POST /demonstration: starts the short course.';
grant execute on function visitor.start_demonstration to palier_web;
