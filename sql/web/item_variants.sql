-- <variant>s: the challenges of the same task, this one among them; nothing when it is
-- alone.
create function web.item_variants(challenge app.challenge) returns text
language plpgsql stable as $$
begin
  return coalesce((
  select case when count(*) > 1 then string_agg('<variant ' || web.item_attributes(c.id) || '>'
           || web.item_flags(c.id) || '</variant>', '' order by c.id) end
    from app.challenge c
   where c.task = item_variants.challenge.task and not c.retired), '');
end $$;
