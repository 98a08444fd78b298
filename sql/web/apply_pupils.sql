-- Makes a school's pupils what an import says: who is missing is no longer enabled; new ones, those who come back,
-- changes. A row that was refused changes nothing. No nested loops: as in web.judge_pupils.
create function web.apply_pupils(import app.pupil_import) returns void
language plpgsql volatile set enable_nestloop = off as $$
#variable_conflict use_column
begin
  update app.pupil p set enabled = false
    from web.leaving_pupils(import) l where p.id = l.id;
  insert into app.pupil as p (organization, national_id, last_name, preferred_name, first_name, middle_name, third_name,
    sex, birth_date, birth_city, birth_city_code, birth_department, birth_country, division, mef, status)
  select import.organization, r.national_id, r.last_name, r.preferred_name, r.first_name, r.middle_name, r.third_name,
         r.sex, r.born, r.birth_city, r.birth_city_code, r.birth_department, r.birth_country, r.division, r.mef, r.status
    from app.pupil_import_row r
   where r.import = import.id and r.verdict in ('new', 'back', 'changed')
  on conflict (organization, national_id) do update
     set (last_name, preferred_name, first_name, middle_name, third_name, sex, birth_date, birth_city, birth_city_code,
          birth_department, birth_country, division, mef, status, enabled, imported_at)
       = (excluded.last_name, excluded.preferred_name, excluded.first_name, excluded.middle_name, excluded.third_name,
          excluded.sex, excluded.birth_date, excluded.birth_city, excluded.birth_city_code, excluded.birth_department,
          excluded.birth_country, excluded.division, excluded.mef, excluded.status, true, now());
  perform web.join_known_pupils(import.organization);
end $$;

-- Ties pupils who have no account here to the one that the same number and birth date has in another school, the
-- latest; never one that is somebody else's here.
create function web.join_known_pupils(organization uuid) returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  update app.pupil p set account = known.account, reconciled_at = now()
    from (select distinct on (e.account) e.id, e.account
            from (select distinct on (here.id) here.id, k.account
                    from app.pupil here
                    join app.pupil k on k.national_id = here.national_id and k.birth_date = here.birth_date
                                    and k.organization <> here.organization and k.account is not null
                   where here.organization = join_known_pupils.organization and here.enabled and here.account is null
                   order by here.id, k.reconciled_at desc nulls last) e
           where not exists (select from app.pupil o
                              where o.organization = join_known_pupils.organization and o.account = e.account)
           order by e.account, e.id) known
   where p.id = known.id;
end $$;
