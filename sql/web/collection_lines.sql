-- The lines of a collection's table, its heading first.
create function web.collection_lines(campaign app.campaign) returns setof text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_first text := web.campaign_cells(campaign);
begin
  return next web.heading(variadic array['Établissement', 'Code de la campagne', 'Campagne', 'Nom', 'Prénom', 'Classe',
      'Envoyé (Oui/Non)', 'Envoyé le', 'Pix', 'Certifiable (Oui/Non)', 'Compétences certifiables']
    || array(select unnest(array['Niveau, ' || c.code || ' ' || c.name, 'Pix, ' || c.code || ' ' || c.name])
               from app.competence c order by c.code));
  return query
  select v_first || ';' || array_to_string(array[
           web.cell(p.last_name), web.cell(p.first_name), web.cell(p.class), web.flag_cell(p.state = 'shared'),
           web.day_cell(p.shared_at), p.pix::text, web.flag_cell(p.certifiable),
           case when p.state = 'shared' then (select count(*) from app.shared_competence h
             where h.participation = p.participation and h.level > 0) end::text]
           || array(select unnest(array[h.level::text, h.pix::text]) from app.competence c
                left join app.shared_competence h on h.participation = p.participation and h.competence = c.code
                     and p.state = 'shared'
               order by c.code), ';', '"NA"')
    from web.participants(campaign.id) p
   order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.participation;
end $$;
