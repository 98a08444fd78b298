-- Admits a candidate to the test, which is drawn as soon as they have entered, or again to one that runs. The session's
-- invigilator. Once: said again it changes nothing.
--   etat, page  of the room's list, to come back to
-- Faults on the form: exam.ended, session.over. Error: 404 for a candidate of another session.
create function certif.admit(exam_session uuid, candidate uuid, etat text default '', page text default '') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.watched_candidate(exam_session, candidate);
begin
  perform web.refuse(web.fault('', case when exists (
    select from app.exam e where e.candidate = v_candidate.id and web.exam_is_over(e)) then 'exam.ended' end));
  update app.candidate c set admitted_at = now() where c.id = v_candidate.id and c.admitted_at is null;
  perform web.prepare_exam(v_candidate.id);
  return web.back_to_room(exam_session, etat, page);
end $$;
comment on function certif.admit is
  'POST /certif/surveillance/{exam_session}/admettre.';
grant execute on function certif.admit to palier_web;
