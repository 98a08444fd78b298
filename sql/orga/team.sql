-- The team of an organization: its members, and for its admins the invitations that wait. Members.
--   fait  what has just been done (invited, sent, cancelled, changed, removed); anything else is as if it were not there
--   page  of its members, from 1
create function orga.team(fait text default '', page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization();
begin
  return '<orga.team ' || web.attributes(xmlelement(name a, xmlattributes(
           case when fait in ('invited', 'sent', 'cancelled', 'changed', 'removed') then fait end as done))) || '>'
    || web.space_of_organization(v_organization) || web.team(v_organization, null, page) || '</orga.team>';
end $$;
comment on function orga.team is 'GET /orga/equipe.';
grant execute on function orga.team to palier_web;
