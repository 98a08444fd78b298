-- The pupils of an organization whose ids were ticked (one: a string, several: an array), by class and name. PT404: an id
-- that is none of theirs.
create function web.pupils_ticked(organization uuid, ticked jsonb) returns app.pupil[] language plpgsql stable as $$
#variable_conflict use_column
declare
  v_ids    text[] := array(select distinct jsonb_array_elements_text(
                       case jsonb_typeof(ticked) when 'array' then ticked when 'string' then jsonb_build_array(ticked)
                                                 else '[]' end));
  v_pupils app.pupil[] := array(
    select p from app.pupil p
     where p.organization = pupils_ticked.organization and p.enabled and p.id::text = any (v_ids)
     order by p.division collate "fr-x-icu", p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.id);
begin
  if cardinality(v_pupils) <> cardinality(v_ids) then
    perform web.fail(404, 'error.404');
  end if;
  return v_pupils;
end $$;
