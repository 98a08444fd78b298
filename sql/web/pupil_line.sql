-- <pupil/>: one line of the list of a school's pupils.
create function web.pupil_line(pupil uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select xmlelement(name pupil, xmlattributes(
           p.id, p.last_name, nullif(p.preferred_name, '') as preferred_name, p.first_name, p.division,
           to_char(p.birth_date, 'DD/MM/YYYY') as birth_date, p.account is not null as linked,
           case when p.account is null then 'none' else web.method_of(a.username, a.email) end as method,
           coalesce(a.username, a.email) as login,
           case n.certifiable when true then 'yes' when false then 'no' else 'unknown' end as certifiable,
           n.participations, date_trunc('second', n.latest) as latest))::text
    from app.pupil p
    left join app.account a on a.id = p.account
   cross join lateral (
      select count(*) as participations, max(t.created_at) as latest,
             (array_agg(t.certifiable order by t.shared_at desc)
                filter (where c.kind = 'collection' and t.state = 'shared'))[1] as certifiable
        from app.participation t
        join app.campaign c on c.id = t.campaign
       where t.pupil = p.id) n
   where p.id = pupil_line.pupil);
end $$;
