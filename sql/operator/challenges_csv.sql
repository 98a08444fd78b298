-- The whole item report as a table for spreadsheets. Operators. Read by COPY: see
-- ROUTE_CSV in src/routes.h. Text that a spreadsheet would run is made harmless.
create function operator.challenges_csv()
returns table ("Épreuve" text, "Titre" text, "Compétence" text, "Niveau" text, "Forme" text, "Réponses" text,
  "Réussite (%)" text, "Partiel (%)" text, "Passées (%)" text, "Hors délai (%)" text, "Temps médian (s)" text,
  "Exposition (%)" text, "Corrélation bisériale" text, "Discrimination" text, "Erreur de discrimination" text,
  "Difficulté (niveau)" text, "Erreur de difficulté" text, "Dérive (points)" text, "Signalements" text,
  "Réponses fausses fréquentes" text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform web.operator();
  return query
  select web.cell(f.challenge), web.cell(c.title::text), web.cell(s.competence), s.level::text, web.cell(c.kind),
    f.answers::text, web.number_cell(100.0 * f."right" / f.answers, 1),
    web.number_cell(100.0 * f.partially / f.answers, 1), web.number_cell(100.0 * f.skipped / f.answers, 1),
    web.number_cell(100.0 * f.late / f.answers, 1), web.number_cell(f.seconds, 1),
    web.number_cell(100 * f.exposure, 1), web.number_cell(f.point_biserial, 3),
    web.number_cell(f.discrimination, 3), web.number_cell(f.discrimination_error, 3),
    web.number_cell(scoring.level_of_ability(f.difficulty), 2), web.number_cell(2 * f.difficulty_error, 2),
    web.number_cell(100 * f.drift, 1), web.cell(array_to_string(f.flags, ' ')), web.cell(w.words)
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
