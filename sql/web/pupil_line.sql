-- <pupil/>: one line of the list of a school's pupils.
create function web.pupil_line(pupil uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select xmlelement(name pupil, xmlattributes(
           p.id, p.last_name, nullif(p.preferred_name, '') as preferred_name, p.first_name, p.division,
           to_char(p.birth_date, 'DD/MM/YYYY') as birth_date, web.sign_in_method(p.account) as method,
           p.account is not null as linked,
           coalesce(a.username, a.email) as login, web.certifiability(p.id) as certifiable,
           n.participations, date_trunc('second', n.latest) as latest))::text
    from app.pupil p
    left join app.account a on a.id = p.account
   cross join lateral (select count(*) as participations, max(t.created_at) as latest
                         from app.participation t where t.pupil = p.id) n
   where p.id = pupil_line.pupil);
end $$;
