-- The campaign that the request's person has made of the same words and skills within the last minute, or NULL: what is sent twice
-- makes one. Two at once are one after the other.
--   words  kind, name, title, welcome, target_profile ('': none), length
create function web.campaign_sent_before(organization uuid, words text[], skills text[]) returns uuid language plpgsql volatile as $$
#variable_conflict use_column
begin
  perform from app.account a where a.id = web.person() for no key update;
  return (
  select c.id from app.campaign c
   where c.organization = campaign_sent_before.organization and c.creator = web.person() and c.created_at > now() - interval '1 minute'
     and array[c.kind, c.name, c.title, c.welcome, coalesce(c.target_profile, ''), c.length]::text[] = words
     and array(select k.skill from app.campaign_skill k where k.campaign = c.id order by k.skill) = array(select unnest(skills) order by 1)
   limit 1);
end $$;
