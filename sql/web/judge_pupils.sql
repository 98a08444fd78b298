-- A day of a SIECLE export (jj/mm/aaaa), or NULL: none, or no such day.
create function web.siecle_date(written text) returns date language plpgsql immutable as $$
declare
  v_day   int;
  v_month int;
  v_year  int;
begin
  if written = '' or written !~ '^[0-3][0-9]/[01][0-9]/(19|20|21)[0-9][0-9]$' then
    return null;
  end if;
  v_day := substr(written, 1, 2)::int;
  v_month := substr(written, 4, 2)::int;
  v_year := substr(written, 7, 4)::int;
  return case when v_month not between 1 and 12 or v_day = 0 then null
    when v_day <= 28 or v_day <= extract(day from make_date(v_year, v_month, 1) + interval '1 month' - interval '1 day')
      then make_date(v_year, v_month, v_day) end;
end $$;

-- What each row of an import has against it (fault, NULL: nothing) and its pupil's division: the first that the
-- file names. A past day of leaving means left, a future one is usual (a school year ends); who has no number
-- yet, or no division, has not come yet or belongs to no class. Then what a pupil must have.
create function web.pupil_faults(import uuid)
returns table (place int, division text, born date, fault text) language sql stable as $$
  with division as (
    select distinct on (d.key) d.key, d.code from app.pupil_import_division d
     where d.import = pupil_faults.import order by d.key, lower(d.code) = 'inactifs', d.place),
  staying as materialized (
    select r.*, coalesce(d.code, '') as code, web.siecle_date(r.birth_date) as day,
           case when web.siecle_date(r.exit_date) < current_date then 'left'
                when r.national_id = '' then 'ine_required'
                when coalesce(d.code, '') = '' then 'division_required'
                when lower(d.code) = 'inactifs' then 'inactive' end as away
      from app.pupil_import_row r
      left join division d on d.key = r.key
     where r.import = pupil_faults.import)
  select s.place, s.code, s.day, coalesce(s.away, case
           when s.national_id !~ '^[0-9A-Z]{11}$' then 'ine_invalid'
           when count(*) filter (where s.away is null) over (partition by s.national_id) > 1 then 'ine_unique'
           when s.last_name = '' or s.first_name = '' then 'name_required'
           when s.birth_date = '' then 'birth_date_required'
           when s.day is null or s.day > current_date then 'birth_date_invalid'
           when s.sex is null then 'sex_required'
           when s.birth_country = '100' and s.birth_city_code = '' then 'birth_city_code_required'
           when greatest(length(s.last_name), length(s.preferred_name), length(s.first_name), length(s.middle_name),
             length(s.third_name), length(s.birth_city), length(s.code)) > 255
             or greatest(length(s.birth_city_code), length(s.birth_department), length(s.birth_country),
             length(s.status)) > 10 or length(s.mef) > 20 then 'too_long'
           when concat(s.last_name, s.preferred_name, s.first_name, s.middle_name, s.third_name, s.birth_city, s.code)
             ~ '[\u0001-\u001f\u007f-\u009f\ufffe\uffff]' then 'characters' end)
    from staying s
$$;

-- Says of each row of an import what applying it would do, and counts. Of sets as large as these, of which nothing is
-- known yet, the planner expects a few rows: no nested loops.
create function web.judge_pupils(import app.pupil_import) returns app.pupil_import
language plpgsql volatile set enable_nestloop = off as $$
#variable_conflict use_column
declare
  v_import app.pupil_import;
begin
  analyze (skip_locked) app.pupil_import_row, app.pupil_import_division;
  update app.pupil_import_row r
     set division = f.division, born = f.born, fault = f.fault,
         verdict = case when f.fault is not null then 'refused' when p.id is null then 'new'
           when not p.enabled then 'back'
           when (p.last_name, p.preferred_name, p.first_name, p.middle_name, p.third_name, p.sex, p.birth_date,
                 p.birth_city, p.birth_city_code, p.birth_department, p.birth_country, p.division, p.mef, p.status)
             is distinct from (r.last_name, r.preferred_name, r.first_name, r.middle_name, r.third_name, r.sex,
                 f.born, r.birth_city, r.birth_city_code, r.birth_department, r.birth_country, f.division, r.mef,
                 r.status) then 'changed' else 'same' end
    from web.pupil_faults(import.id) f
    join app.pupil_import_row k on k.import = import.id and k.place = f.place
    left join app.pupil p on p.organization = import.organization and p.national_id = k.national_id
   where r.import = import.id and r.place = f.place;
  update app.pupil_import i
     set pupils = n.pupils, added = n.added, changed = n.changed, same = n.same, refused = n.refused,
         gone = (select count(*) from web.leaving_pupils(import))
    from (select count(*) as pupils, count(*) filter (where r.verdict in ('new', 'back')) as added,
                 count(*) filter (where r.verdict = 'changed') as changed,
                 count(*) filter (where r.verdict = 'same') as same,
                 count(*) filter (where r.verdict = 'refused') as refused
            from app.pupil_import_row r where r.import = import.id) n
   where i.id = import.id
  returning i.* into v_import;
  return v_import;
end $$;

-- The pupils of the school that an import does not bring. Who is in the file with something wrong has not left.
create function web.leaving_pupils(import app.pupil_import) returns setof app.pupil language sql stable as $$
  select p.* from app.pupil p
   where p.organization = import.organization and p.enabled
     and not exists (select from app.pupil_import_row r
                      where r.import = import.id and r.national_id = p.national_id
                        and (r.fault is null
                             or r.fault not in ('left', 'division_required', 'inactive')))
$$;
