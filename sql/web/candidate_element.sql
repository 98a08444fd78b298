-- <candidate/>: what the pages of a session show of one.
--   entered  somebody has taken this place;  placed: the birth place is known
create function web.candidate_element(candidate app.candidate) returns text language plpgsql stable as $$
begin
  return xmlelement(name candidate, xmlattributes(
    candidate.id, candidate.last_name, candidate.first_name, candidate.sex, candidate.birth_date, candidate.birth_country,
    candidate.birth_city_code, candidate.birth_postcode, candidate.birth_city, candidate.result_email,
    candidate.external_id, candidate.extra_time, candidate.division, candidate.pupil is not null as pupil,
    candidate.account is not null as entered,
    candidate.birth_city_code || candidate.birth_city <> '' as placed))::text;
end $$;
