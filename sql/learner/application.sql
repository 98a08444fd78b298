-- The application of the question that is open: a window as its kind shows it. Its owner. When there is none (any
-- more), a page that says so: 409. A timed question's is shown once its timer was started.
--   lieu       the folder, screen or page            recherche  what is searched
--   objet      the file or message that is open      adresse    a web address that was typed
--   vue, tri   how it is shown and sorted            fil        the pages before this one
--   fait       what was just done, to say so
-- Errors: 400, 404 for what the application does not know.
create function learner.application(
  assessment uuid, lieu text default '', objet text default '', vue text default '',
  tri text default '', recherche text default '', adresse text default '',
  fil text default '', fait text default '')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return web.application_page(web.own_assessment(assessment), 'learner.application', lieu, objet, vue, tri, recherche,
                              adresse, fil, fait);
end $$;
comment on function learner.application is
  'GET /evaluations/{assessment}/application: what the open question launches.';
grant execute on function learner.application to palier_web;
