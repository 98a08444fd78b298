-- How often what a campaign's team follows has changed: its participations, the answers to its test. A few rows a campaign, so that
-- those who answer do not wait for each other; a live page asks for their sum (web.campaign_mark).

create table app.campaign_change (
  campaign uuid not null references app.campaign on delete cascade,
  part     int not null check (part between 0 and 15),
  changes  bigint not null,
  primary key (campaign, part)
) with (fillfactor = 50);

create function app.count_participation_changes() returns trigger language plpgsql as $$
begin
  insert into app.campaign_change as c (campaign, part, changes)
  select r.campaign, hashtext(r.account::text) & 15, count(*) from changed r group by 1, 2 order by 1, 2
  on conflict (campaign, part) do update set changes = c.changes + excluded.changes;
  return null;
end $$;
create trigger participation_added after insert on app.participation
  referencing new table as changed for each statement execute function app.count_participation_changes();
create trigger participation_changed after update on app.participation
  referencing new table as changed for each statement execute function app.count_participation_changes();
create trigger participation_gone after delete on app.participation
  referencing old table as changed for each statement execute function app.count_participation_changes();

create function app.count_part_changes() returns trigger language plpgsql as $$
begin
  insert into app.campaign_change as c (campaign, part, changes)
  select p.campaign, hashtext(p.account::text) & 15, count(*)
    from changed r join app.participation p on p.assessment = r.assessment group by 1, 2 order by 1, 2
  on conflict (campaign, part) do update set changes = c.changes + excluded.changes;
  return null;
end $$;
create trigger assessment_part_changed after update on app.assessment_part
  referencing new table as changed for each statement execute function app.count_part_changes();
