-- Takes an admission back that was not used yet. The session's invigilator.
--   etat, page  of the room's list, to come back to
-- Faults on the form: session.over. Error: 404 for a candidate of another session.
create function certif.take_back(exam_session uuid, candidate uuid, etat text default '', page text default '') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.watched_candidate(exam_session, candidate);
begin
  update app.candidate c set admitted_at = null where c.id = v_candidate.id;
  return web.back_to_room(exam_session, etat, page);
end $$;
comment on function certif.take_back is
  'POST /certif/surveillance/{exam_session}/retirer.';
grant execute on function certif.take_back to palier_web;
