-- The enabled pupils of an organization who bear these names, of a date of birth or of any (NULL): by T1 and T2 alone
-- (strict), or by a distance of 0.25 at most. The first name may be their first, middle or third one, the last name
-- theirs or the one they go by.
create function web.pupils_named(
  organization uuid, first_name text, last_name text, birth_date date, strict boolean)
returns setof app.pupil language sql stable as $$
  select p.* from app.pupil p
   where p.organization = pupils_named.organization and p.enabled
     and (pupils_named.birth_date is null or p.birth_date = pupils_named.birth_date)
     and scoring.ratio(pupils_named.last_name,
           array_remove(array[p.last_name::text, p.preferred_name::text], ''), true, true,
           not strict) <= 0.25
     and scoring.ratio(pupils_named.first_name,
           array_remove(array[p.first_name::text, p.middle_name::text, p.third_name::text], ''),
           true, true, not strict) <= 0.25
$$;
