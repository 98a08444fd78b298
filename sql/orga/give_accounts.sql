-- Gives the pupils who were ticked a username if they have none, and a temporary password, and shows both, this once, as
-- sheets to cut. Who signs in by e-mail or by a portal gets nothing. Members.
--   answer     the pupils' ids;  passwords  from the worker: as many as pupils, each with its hash
-- Fault: pupils.required on answer. Error: 404 for somebody else's pupil.
create function orga.give_accounts(
  classe text default '', answer jsonb default null, passwords jsonb default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization();
  v_pupils       app.pupil[] := web.pupils_ticked(v_organization, answer);
  v_sheets       text := '';
begin
  perform web.refuse(web.fault('answer', case when v_pupils = '{}' then 'pupils.required' end));
  for n in 1 .. cardinality(v_pupils) loop
    v_sheets := v_sheets || web.give_account(v_pupils[n], passwords -> n - 1 ->> 'password',
                                             passwords -> n - 1 ->> 'hash');
  end loop;
  return '<orga.give_accounts ' || web.attributes(xmlelement(name a, xmlattributes(
           classe as division, (select s.site_address from app.setting s) as address)))
      || '>' || web.space_of_organization(v_organization) || v_sheets || '</orga.give_accounts>';
end $$;
comment on function orga.give_accounts is 'POST /orga/eleves/identifiants.';
grant execute on function orga.give_accounts to palier_web;
