-- What begins every line of a campaign's table: whose and which it is, and of an assessment its profile.
create function web.campaign_cells(campaign app.campaign) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select array_to_string(array[web.cell(o.name::text), web.cell(campaign.code), web.cell(campaign.name::text)], ';', '"NA"')
      || case campaign.kind when 'assessment' then ';' || coalesce(web.cell(t.name::text), '"NA"') else '' end
    from app.organization o
    left join app.target_profile t on t.id = campaign.target_profile
   where o.id = campaign.organization);
end $$;

-- A day as a cell, of the universal clock: 2026-11-22. A yes or no as a cell.
create function web.day_cell(instant timestamptz) returns text language plpgsql stable as $$
begin
  return web.cell(to_char(instant at time zone 'UTC', 'YYYY-MM-DD'));
end $$;
-- Yes or no as a cell; NULL is none.
create function web.flag_cell(flag boolean) returns text language plpgsql immutable as $$
begin
  return case when flag then '"Oui"' when not flag then '"Non"' end;
end $$;
