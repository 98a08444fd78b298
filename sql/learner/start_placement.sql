-- Starts the placement test of a competence, or goes to the one that is open; when it
-- may not be taken again yet, back to the competence, which says from when. Persons.
--   length  short, normal or deep
-- Errors: 400 another length, 404 unknown competence or one without content.
create function learner.start_placement(code text, length text default 'normal') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account    uuid := web.person();
  v_assessment uuid;
begin
  if not web.is_available(code) then
    perform web.fail(404, 'error.404');
  end if;
  if not web.is_length(length) then
    perform web.fail(400, 'error.400');
  end if;
  v_assessment := web.open_placement(v_account, code);
  if v_assessment is null and coalesce(
       web.days_before_retry(v_account, code), 0) = 0 then
    v_assessment := web.begin_placement(v_account, code, length);
  end if;
  if v_assessment is null then
    return web.redirect('/competences/' || code);
  end if;
  return web.redirect('/evaluations/' || v_assessment);
end $$;
comment on function learner.start_placement is
  'POST /competences/{code}/evaluer: starts or resumes.';
grant execute on function learner.start_placement to palier_web;
