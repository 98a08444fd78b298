-- A candidate as it was typed, once web.candidate_faults has nothing to say.
create function web.candidate_of(typed jsonb) returns app.candidate language plpgsql stable as $$
declare
  v_candidate app.candidate;
  v_france    boolean := web.is_france(typed ->> 'birth_country');
begin
  v_candidate.last_name := web.trimmed(typed ->> 'last_name');
  v_candidate.first_name := web.trimmed(typed ->> 'first_name');
  v_candidate.sex := upper(web.trimmed(typed ->> 'sex'));
  v_candidate.birth_date := web.typed_date(typed ->> 'birth_date');
  v_candidate.birth_country := case when v_france then 'France' else web.trimmed(typed ->> 'birth_country') end;
  v_candidate.birth_city_code := web.town_code(typed ->> 'birth_city_code');
  v_candidate.birth_postcode := web.town_code(typed ->> 'birth_postcode');
  v_candidate.birth_city := web.trimmed(typed ->> 'birth_city');
  v_candidate.result_email := web.trimmed(typed ->> 'result_email');
  v_candidate.external_id := web.trimmed(typed ->> 'external_id');
  v_candidate.extra_time := web.typed_percent(typed ->> 'extra_time');
  return v_candidate;
end $$;

-- What makes two candidates of one session the same: nobody could tell whose place it is. Case, accents, blanks and
-- hyphens do not count.
create function web.candidate_mark(last_name text, first_name text, birth_date date) returns text
language plpgsql immutable as $$
begin
  return concat_ws('|', scoring.treat(last_name, true, true), scoring.treat(first_name, true, true), birth_date);
end $$;

-- Whether a session has another candidate of that name and date of birth; but: the one that is changed, or NULL.
create function web.is_enrolled(exam_session uuid, candidate app.candidate, but uuid default null) returns boolean
language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (
    select from app.candidate c
     where c.exam_session = is_enrolled.exam_session and c.birth_date = candidate.birth_date
       and c.id is distinct from but
       and web.candidate_mark(c.last_name, c.first_name, c.birth_date)
           = web.candidate_mark(candidate.last_name, candidate.first_name, candidate.birth_date));
end $$;

-- Puts a candidate into a session.
create function web.enrol(exam_session uuid, candidate app.candidate) returns void language plpgsql volatile as $$
begin
  insert into app.candidate (exam_session, last_name, first_name, sex, birth_date, birth_country, birth_city_code,
                             birth_postcode, birth_city, result_email, external_id, extra_time)
  values (enrol.exam_session, candidate.last_name, candidate.first_name, candidate.sex, candidate.birth_date,
          candidate.birth_country, candidate.birth_city_code, candidate.birth_postcode, candidate.birth_city,
          candidate.result_email, candidate.external_id, candidate.extra_time);
end $$;
