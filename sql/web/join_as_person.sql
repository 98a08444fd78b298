-- Begins a campaign for an account, reconciled with a pupil where the organization has some.
-- Faults: pupil.moment (somebody was quicker), pupil.participated.
create function web.join_as_person(campaign app.campaign, account uuid, pupil app.pupil)
returns text language plpgsql volatile as $$
#variable_conflict use_column
begin
  if pupil.account is null and pupil.id is not null
     and not web.reconcile(pupil, account) then
    perform web.refuse(web.fault('', 'pupil.moment'));
  end if;
  perform web.begin_campaign(campaign, account, pupil.id);
  return web.redirect(web.participation_path(campaign.id, account));
end $$;

-- Where an account's participation in a campaign stands: its test, or its end page; NULL: it has none.
create function web.participation_path(campaign uuid, account uuid) returns text language plpgsql volatile as $$
#variable_conflict use_column
begin
  return (
  select case when p.state = 'started' then '/evaluations/' || p.assessment else '/participations/' || p.id end
    from app.participation p
   where p.campaign = participation_path.campaign and p.account = participation_path.account);
end $$;
