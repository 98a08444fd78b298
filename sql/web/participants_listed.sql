-- <participant/>s of a list, in its order: how far they are while they answer, what they reached once they sent.
create function web.participants_listed(campaign uuid, listed uuid[]) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name participant, xmlattributes(
           p.participation as id, p.last_name, p.first_name, p.class, p.state,
           date_trunc('second', p.shared_at) as shared_at,
           case when p.state <> 'started' then 100 when t.id is not null then web.progress(t) else 0 end as progress,
           p.percent, p.stars, p.pix, p.certifiable))::text, '' order by array_position(listed, p.participation))
    from web.participants(participants_listed.campaign) p
    left join app.assessment t on t.id = p.assessment
   where p.participation = any (listed));
end $$;
