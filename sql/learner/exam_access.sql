-- The form for the access code that is given in the room; whoever has given it waits. Persons who have taken a place.
create function learner.exam_access() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_candidate app.candidate := web.candidacy();
begin
  if v_candidate.id is null then
    return web.redirect('/certification');
  elsif v_candidate.entered_at is not null then
    return web.redirect('/certification/attente');
  end if;
  return '<learner.exam_access ' || web.candidacy_attributes(v_candidate) || '/>';
end $$;
comment on function learner.exam_access is
  'GET /certification/acces.';
grant execute on function learner.exam_access to palier_web;
