-- The organizations that a search finds by name, number or address, by name.
create function web.found_organizations(q text) returns uuid[] language plpgsql stable as $$
declare
  v_q text := '%' || regexp_replace(scoring.treat_t1(q), '([\\%_])', '\\\1', 'g') || '%';
begin
  return array(select o.id from app.organization o
                where q = '' or lower(o.uai) like v_q or lower(o.email) like v_q or scoring.treat_t1(o.name) like v_q
                order by o.name collate "fr-x-icu", o.id);
end $$;
