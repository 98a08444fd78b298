-- What is wrong with the words of a campaign, or with the length of its test; '': nothing.
create function web.campaign_faults(name text, title text, welcome text, length text) returns text language plpgsql immutable as $$
begin
  return web.fault('name', case when web.trimmed(name) = '' then 'name.required'
                                when pg_catalog.length(web.trimmed(name)) > 255 then 'campaign.name_long' end)
      || web.fault('title', case when pg_catalog.length(web.trimmed(title)) > 50 then 'campaign.title_long' end)
      || web.fault('welcome', case when pg_catalog.length(web.trimmed_lines(welcome)) > 5000 then 'campaign.welcome_long' end)
      || web.fault('length', case when not web.is_length(length) then 'campaign.length' end);
end $$;

-- What was typed in several lines: one sign for the end of a line, no white space around.
create function web.trimmed_lines(typed text) returns text language plpgsql immutable as $$
begin
  return btrim(regexp_replace(coalesce(typed, ''), '\r\n?', E'\n', 'g'), E' \t\n\u00a0\u202f');
end $$;
