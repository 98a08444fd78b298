-- Undoes a reconciliation: the pupil has no account any more, and the account keeps what it did, as its own. Admins of
-- the pupil's organization; PT404 for others, PT403 for its other members.
create function orga.detach_pupil(pupil uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_account uuid := web.person();
  v_pupil   app.pupil;
  v_role    text;
begin
  select p.* into v_pupil from app.pupil p where p.id = detach_pupil.pupil for no key update;
  select m.role into v_role from app.organization_member m
   where m.organization = v_pupil.organization and m.account = v_account;
  if not found then
    perform web.fail(404, 'error.404');
  elsif v_role <> 'admin' then
    perform web.fail(403, 'error.403');
  end if;
  update app.participation p set pupil = null
    from app.campaign c
   where p.pupil = v_pupil.id and p.account = v_pupil.account and c.id = p.campaign
     and c.organization = v_pupil.organization;
  update app.pupil p set account = null, reconciled_at = null where p.id = v_pupil.id;
  return web.redirect('/orga/eleves?detache=' || v_pupil.id);
end $$;
comment on function orga.detach_pupil is 'POST /orga/eleves/{pupil}/detacher.';
grant execute on function orga.detach_pupil to palier_web;
