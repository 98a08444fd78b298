-- <length/>s, the shortest first: how many questions each asks at most, and about how many minutes that takes: of a
-- campaign (web.campaign_length), without one of a placement.
create function web.lengths(campaign app.campaign default null) returns text language plpgsql stable as $$
begin
  return (
  select string_agg(xmlelement(name length, xmlattributes(n.name, m.questions, m.minutes))::text, '' order by n.place)
    from unnest(array['short', 'normal', 'deep']) with ordinality n (name, place)
   cross join web.campaign_length(campaign, n.name) m);
end $$;
