-- The one pupil of an organization who bears these names and was born that day: by names without tolerance, then with.
-- Who does not fit is counted (app.match_failure): nobody tries more than ten dates a day with a pupil's names, nor a hundred people
-- in a quarter of an hour from one address (a class of 40 may each mistype twice). After the tenth date a wrong one is answered as the
-- right one is, or the answer would tell which it is. faults: instead of a pupil; not raised, for the count must be kept.
-- Faults: name.*, date.*, pupil.unknown, pupil.several, pupil.wait.
create function web.match_pupil(
  organization uuid, first_name text, last_name text, birth_date text, address inet,
  out pupil uuid, out faults text)
language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_date    date := web.typed_date(birth_date);
  v_address inet := web.network(address);
  v_strict  boolean;
  v_waits   boolean;
  v_found   app.pupil[];
begin
  perform web.refuse(web.fault('first_name', web.name_fault(first_name))
    || web.fault('last_name', web.name_fault(last_name))
    || web.fault('birth_date', web.date_fault(birth_date)));
  if (select count(*) from app.match_failure f
       where f.organization = match_pupil.organization and f.address = v_address
         and f.at > now() - interval '15 minutes') >= 100 then
    faults := web.fault('', 'pupil.wait');
    return;
  end if;
  foreach v_strict in array '{true,false}'::boolean[] loop
    v_found := array(select p from web.pupils_named(organization, first_name, last_name,
                                                    v_date, v_strict) p);
    exit when v_found <> '{}';
  end loop;
  if web.match_waits(v_found) then
    faults := web.fault('', 'pupil.wait');
  elsif cardinality(v_found) = 1 then
    pupil := v_found[1].id;
  else
    v_waits := web.match_waits(array(
      select p from web.pupils_named(organization, first_name, last_name, null, false) p));
    perform web.count_match_failure(organization, first_name, last_name, v_address);
    faults := web.fault('', case when v_waits then 'pupil.wait'
                                 when v_found = '{}' then 'pupil.unknown' else 'pupil.several' end);
  end if;
end $$;

-- Whether too many dates were tried today with the names of one of these pupils.
create function web.match_waits(pupils app.pupil[]) returns boolean language plpgsql stable as $$
begin
  return exists (select from app.match_failure f
                  where f.pupil in (select p.id from unnest(pupils) p)
                    and f.at > now() - interval '1 day'
                  group by f.pupil having count(*) >= 10);
end $$;

-- Counts a failure for each pupil of that name, whatever their date of birth, or for nobody.
create function web.count_match_failure(
  organization uuid, first_name text, last_name text, address inet)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  insert into app.match_failure (organization, pupil, address)
  select count_match_failure.organization, p.id, count_match_failure.address
    from web.pupils_named(organization, first_name, last_name, null, false) p limit 20;
  if not found then
    insert into app.match_failure (organization, address)
    values (count_match_failure.organization, count_match_failure.address);
  end if;
end $$;
