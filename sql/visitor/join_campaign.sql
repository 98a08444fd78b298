-- Joins a campaign: begins its test, or goes where it stands. Anyone.
-- Of an organization that has imported its pupils only they join: a person is matched once by names and date of birth; a
-- visitor too, and then gets an account, whose username the page says before it asks for a password.
--   username  what that page said: now the password is due
-- Errors: 401 a visitor where no pupils are, 404 no such campaign. Faults: campaign.archived, name.*, date.*, pupil.*,
-- password.* on password.
create function visitor.join_campaign(
  code text, first_name text default '', last_name text default '', birth_date text default '',
  username text default '', password_hash text default null, password_fault text default '',
  fresh_token text default null, client_address inet default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_campaign app.campaign := web.campaign_at(code);
  v_account  uuid := web.person_if_any();
  v_path     text := web.participation_path(v_campaign.id, v_account);
  v_match    record;
  v_pupil    app.pupil;
  v_faults   text := '';
begin
  if v_path is not null then
    return web.redirect(v_path);
  elsif v_campaign.archived_at is not null then
    perform web.refuse(web.fault('', 'campaign.archived'));
  elsif v_account is null and not web.has_pupils(v_campaign.organization) then
    perform web.fail(401, 'error.401');
  elsif web.has_pupils(v_campaign.organization) then
    v_pupil := web.pupil_of(v_account, v_campaign.organization);
    if v_pupil.id is null then
      v_match := web.match_pupil(v_campaign.organization, first_name, last_name, birth_date, client_address);
      select p.* into v_pupil from app.pupil p where p.id = v_match.pupil;
      v_faults := coalesce(v_match.faults, web.pupil_conflict(v_pupil, v_account));
    end if;
  end if;
  if v_faults <> '' then
    return '<faults>' || v_faults || '</faults>';
  elsif v_account is null then
    return web.join_as_new_pupil(v_campaign, v_pupil, first_name, last_name, birth_date, username, password_hash,
                                 password_fault, fresh_token);
  end if;
  return web.join_as_person(v_campaign, v_account, v_pupil);
end $$;
comment on function visitor.join_campaign is 'POST /campagnes/{code}/rejoindre.';
grant execute on function visitor.join_campaign to palier_web;
