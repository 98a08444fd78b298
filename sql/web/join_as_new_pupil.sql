-- A pupil who was matched and has no account: first the page that says their username and asks for a password, then the
-- account, the session and the campaign.
create function web.join_as_new_pupil(
  campaign app.campaign, pupil app.pupil, first_name text, last_name text, birth_date text, username text,
  password_hash text, password_fault text, fresh_token text)
returns text language plpgsql volatile as $$
declare
  v_username text := web.pupil_username(pupil, username);
  v_account  uuid;
begin
  if username <> v_username then
    return xmlelement(name "visitor.join_campaign", xmlattributes(
      campaign.code, web.campaign_title(campaign.id) as title, pupil.division,
      pupil.first_name as pupil_first_name, pupil.last_name as pupil_last_name,
      first_name, last_name, birth_date, v_username as username));
  end if;
  perform web.refuse(web.fault('password', web.password_fault(password_hash, password_fault)));
  v_account := web.create_pupil_account(pupil, v_username, password_hash, false);
  if v_account is null then
    perform web.refuse(web.fault('', 'pupil.moment'));
  end if;
  pupil.account := v_account;
  perform web.open(v_account, fresh_token, interval '12 hours');
  perform web.begin_campaign(campaign, v_account, pupil.id);
  return web.redirect(web.participation_path(campaign.id, v_account), 'open');
end $$;
