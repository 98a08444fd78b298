-- Leads from a code, however it was typed, to its campaign. Anyone. Faults: code.required, code.invalid, code.unknown.
create function visitor.find_campaign(code text default '') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_campaign app.campaign := web.campaign_of_code(code);
begin
  perform web.refuse(web.fault('code', case
    when web.trimmed(code) = '' then 'code.required'
    when code !~ '^[[:space:]\u00a0\u202f\u2010-\u2015-]*(?:[A-Za-z][[:space:]\u00a0\u202f\u2010-\u2015-]*){6}(?:[0-9][[:space:]\u00a0\u202f\u2010-\u2015-]*){3}$'
      then 'code.invalid'
    when v_campaign.id is null then 'code.unknown' end));
  return web.redirect('/campagnes/' || v_campaign.code);
end $$;
comment on function visitor.find_campaign is 'POST /campagnes: leads to the campaign of a code.';
grant execute on function visitor.find_campaign to palier_web;
