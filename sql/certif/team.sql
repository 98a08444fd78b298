-- The team of a certification center: its members, and for its admins the invitations that wait. Members.
--   fait  what has just been done (invited, sent, cancelled, changed, removed); anything else is as if it were not there
--   page  of its members, from 1
create function certif.team(fait text default '', page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_center uuid := web.center();
begin
  return '<certif.team ' || web.attributes(xmlelement(name a, xmlattributes(
           case when fait in ('invited', 'sent', 'cancelled', 'changed', 'removed') then fait end as done))) || '>'
    || web.space_of_center(v_center) || web.team(null, v_center, page) || '</certif.team>';
end $$;
comment on function certif.team is 'GET /certif/equipe.';
grant execute on function certif.team to palier_web;
