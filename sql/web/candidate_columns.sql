-- The columns of a candidate sheet: heading, whether it must be there, the field that it fills (NULL: read over).
create function web.candidate_columns() returns table (heading text, needed boolean, field text)
language sql immutable as $$
  values ('* Nom de naissance', true, 'last_name'), ('* Prénom', true, 'first_name'),
         ('* Date de naissance (format : jj/mm/aaaa)', true, 'birth_date'), ('* Sexe (M ou F)', true, 'sex'),
         ('Code Insee', false, 'birth_city_code'), ('Code postal', false, 'birth_postcode'),
         ('Nom de la commune', false, 'birth_city'), ('* Pays', true, 'birth_country'),
         ('E-mail du destinataire des résultats (formateur, enseignant…)', false, 'result_email'),
         ('E-mail de convocation', false, null), ('Identifiant local', false, 'external_id'),
         ('Temps majoré ?', false, 'extra_time')
$$;

-- A heading as far as it counts: its letters, up to what stands in brackets.
create function web.heading_mark(heading text) returns text language plpgsql immutable as $$
begin
  return scoring.treat(split_part(heading, '(', 1), true, true);
end $$;
