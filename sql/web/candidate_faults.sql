-- What is wrong with a candidate as typed, field by field in the order of the form.
--   typed  last_name, first_name, birth_date, sex, birth_country, birth_city_code, birth_postcode, birth_city,
--          result_email, external_id, extra_time; what is missing is empty
--   born   whether the birth place must be told (not that of a pupil: the school's records say it, or nothing)
create function web.candidate_faults(typed jsonb, born boolean)
returns table (field text, key text) language plpgsql stable as $$
#variable_conflict use_column
declare
  v_birth date := web.typed_date(typed ->> 'birth_date');
begin
  return query
    select f.field, f.key
      from (values
        ('last_name', web.words_fault(typed ->> 'last_name', 255)),
        ('first_name', web.words_fault(typed ->> 'first_name', 255)),
        ('birth_date', coalesce(web.date_fault(typed ->> 'birth_date'), case
           when v_birth <= '1900-01-01' then 'birth.old' when v_birth >= current_date then 'birth.future' end)),
        ('sex', case when upper(web.trimmed(typed ->> 'sex')) not in ('F', 'M') then 'sex.required' end)
      ) f (field, key) where f.key is not null
    union all
    select f.field, f.key from web.birth_place_faults(typed) f
     where born or web.trimmed(concat(typed ->> 'birth_city_code', typed ->> 'birth_postcode', typed ->> 'birth_city')) <> ''
    union all
    select f.field, f.key
      from (values
        ('result_email', case when web.trimmed(typed ->> 'result_email') <> ''
                              then web.address_fault(typed ->> 'result_email') end),
        ('external_id', case when length(web.trimmed(typed ->> 'external_id')) > 255 then 'words.long' end),
        ('extra_time', case when web.typed_percent(typed ->> 'extra_time') is null then 'extra_time.invalid' end)
      ) f (field, key) where f.key is not null;
end $$;

-- The same of the birth place. In France either the town's INSEE code, alone, or its postcode and name; elsewhere the
-- town's name (and 99 for a code, or none).
create function web.birth_place_faults(typed jsonb)
returns table (field text, key text) language plpgsql immutable as $$
declare
  v_country  text := web.trimmed(typed ->> 'birth_country');
  v_code     text := web.town_code(typed ->> 'birth_city_code');
  v_postcode text := web.town_code(typed ->> 'birth_postcode');
  v_city     text := web.trimmed(typed ->> 'birth_city');
begin
  return query
    select f.field, f.key from (values
      ('birth_country', case when v_country = '' then 'birth.country' when length(v_country) > 255 then 'words.long' end),
      ('birth_city', case when length(v_city) > 255 then 'words.long' end)) f (field, key)
     where f.key is not null
    union all
    select f.field, f.key from (values
      ('birth_city_code', case
         when v_code <> '' and v_code !~ '^(\d\d|2[AB])\d{3}$' then 'birth.code'
         when v_code <> '' and v_postcode || v_city <> '' then 'birth.both'
         when v_code || v_postcode || v_city = '' then 'birth.place' end),
      ('birth_postcode', case
         when v_postcode <> '' and v_postcode !~ '^\d{5}$' then 'birth.postcode'
         when v_code || v_postcode = '' and v_city <> '' then 'birth.postcode_missing' end),
      ('birth_city', case when v_code = '' and v_postcode <> '' and v_city = '' then 'birth.city' end)) f (field, key)
     where f.key is not null and web.is_france(v_country)
    union all
    select f.field, f.key from (values
      ('birth_city_code', case when v_code not in ('', '99') then 'birth.code_abroad' end),
      ('birth_postcode', case when v_postcode <> '' then 'birth.postcode_abroad' end),
      ('birth_city', case when v_city = '' then 'birth.city_abroad' end)) f (field, key)
     where f.key is not null and v_country <> '' and not web.is_france(v_country);
end $$;

-- Whether a country's name, as people write it, is France's.
create function web.is_france(country text) returns boolean language plpgsql immutable as $$
begin
  return scoring.treat(country, true, true) = 'france';
end $$;

-- A postcode or INSEE code as it should be: without blanks, in capitals, with the 0 that spreadsheets take away.
create function web.town_code(typed text) returns text language plpgsql immutable as $$
declare
  v_code text := upper(replace(web.trimmed(typed), ' ', ''));
begin
  return case when v_code ~ '^\d{4}$' then '0' || v_code else v_code end;
end $$;

-- Percent of extra time as typed (33, 33 %; nothing is 0), or NULL: no whole number up to 200.
create function web.typed_percent(typed text) returns int language plpgsql immutable as $$
declare
  v_digits text := rtrim(web.trimmed(typed), '% ');
begin
  return case when v_digits = '' then 0
              when v_digits ~ '^\d{1,3}$' and v_digits::int <= 200 then v_digits::int end;
end $$;
