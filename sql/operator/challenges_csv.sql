-- The whole item report as a table for spreadsheets. Operators. Read by COPY: see
-- ROUTE_TABLE in src/routes.h.
create function operator.challenges_csv() returns setof text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform web.operator();
  return next web.heading('Épreuve', 'Titre', 'Compétence', 'Niveau', 'Forme', 'Réponses', 'Réussite (%)',
    'Partiel (%)', 'Passées (%)', 'Hors délai (%)', 'Temps médian (s)', 'Exposition (%)', 'Corrélation bisériale',
    'Discrimination', 'Erreur de discrimination', 'Difficulté (niveau)', 'Erreur de difficulté', 'Dérive (points)',
    'Signalements', 'Réponses fausses fréquentes');
  return query
  select array_to_string(array[
    web.cell(f.challenge), web.cell(c.title::text), web.cell(s.competence), s.level::text, web.cell(c.kind),
    f.answers::text, web.number_cell(100.0 * f."right" / f.answers, 1),
    web.number_cell(100.0 * f.partially / f.answers, 1), web.number_cell(100.0 * f.skipped / f.answers, 1),
    web.number_cell(100.0 * f.late / f.answers, 1), web.number_cell(f.seconds, 1),
    web.number_cell(100 * f.exposure, 1), web.number_cell(f.point_biserial, 3),
    web.number_cell(f.discrimination, 3), web.number_cell(f.discrimination_error, 3),
    web.number_cell(scoring.level_of_ability(f.difficulty), 2), web.number_cell(2 * f.difficulty_error, 2),
    web.number_cell(100 * f.drift, 1), web.cell(array_to_string(f.flags, ' ')), web.cell(w.words)], ';', '')
  from app.item_figure as f
    join app.challenge as c on c.id = f.challenge
    join app.skill as s on s.id = c.skill
    left join lateral (
      select string_agg(coalesce(i.forms[1] #>> '{}', '') || ' (' || i.answers || ')', ' | ' order by i.nth) as words
      from app.item_wrong as i where i.challenge = f.challenge) as w on true
  order by s.competence, s.level, f.challenge;
end $$;
comment on function operator.challenges_csv is 'GET /operateur/epreuves.csv.';
grant execute on function operator.challenges_csv to palier_web;
