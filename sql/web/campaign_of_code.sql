-- The campaign of a code, however it is typed: any case, spaces and dashes do not count. All NULL: there is none.
create function web.campaign_of_code(code text)
returns app.campaign language plpgsql stable as $$
#variable_conflict use_column
declare
  v_campaign app.campaign;
begin
  select c.* into v_campaign from app.campaign c
   where c.code = upper(regexp_replace(campaign_of_code.code, '[\s\u00a0\u202f\u2010-\u2015-]', '', 'g'));
  return v_campaign;
end $$;

-- The same for a path: PT404 when there is none.
create function web.campaign_at(code text)
returns app.campaign language plpgsql stable as $$
declare
  v_campaign app.campaign := web.campaign_of_code(code);
begin
  if v_campaign.id is null then
    perform web.fail(404, 'error.404');
  end if;
  return v_campaign;
end $$;
