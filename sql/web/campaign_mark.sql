-- A mark of all that the team's pages of a campaign are made of, for live pages: it changes whenever one of them would (and
-- sometimes when none would). Participations and answers are counted as they come (app.campaign_change); the campaign and
-- its school are seen by the transaction that wrote them last, its pupils by the last import.
create function web.campaign_mark(campaign uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select (select coalesce(sum(h.changes), 0) from app.campaign_change h where h.campaign = c.id)
      || '.' || c.xmin || '.' || o.xmin || '.'
      || coalesce((select extract(epoch from max(i.applied_at)) from app.pupil_import i
                    where i.organization = c.organization)::text, '')
    from app.campaign c
    join app.organization o on o.id = c.organization
   where c.id = campaign_mark.campaign);
end $$;
