-- Results of the exam as a table: its heading, and the line of an exam (web.cell): pix and levels "-" when cancelled, 0 when
-- rejected; a competence that was not asked "-", one that is not certified 0.
create function web.result_heading() returns text language plpgsql stable as $$
declare
  v_competences text[] := array(select c.code from app.competence c order by c.code);
begin
  return web.heading(variadic array['Numéro de certification', 'Prénom', 'Nom', 'Date de naissance', 'Lieu de naissance',
    'Identifiant Externe', 'Statut', 'Nombre de Pix'] || v_competences || array[
    'Commentaire jury pour l’organisation', 'Session', 'Centre de certification', 'Date de passage de la certification']);
end $$;

-- The line of one exam.
create function web.result_line(assessment uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_result app.exam_result := web.exam_result(assessment);
begin
  return (
  select array_to_string(array[
           web.cell(coalesce(f.code, s.number || '-' || upper(left(e.assessment::text, 8)))), web.cell(coalesce(f.first_name, c.first_name)),
           web.cell(coalesce(f.last_name, c.last_name)), web.cell(to_char(coalesce(f.birth_date, c.birth_date), 'DD/MM/YYYY')),
           web.cell(web.birth_place(c)), web.cell(c.external_id),
           web.cell(case coalesce(v_result.status, 'cancelled') when 'validated' then 'Validée' when 'rejected' then 'Rejetée' else 'Annulée' end),
           case when v_result.status in ('validated', 'rejected') then v_result.pix::text else '-' end]
         || web.result_levels(v_result) || array[
           web.cell(case web.rejection(v_result.status, v_result.rate)
             when 'rate' then 'Moins de la moitié des réponses sont justes : aucun niveau ne peut être certifié.'
             when 'competences' then 'Aucune compétence n’a pu être confirmée.' else '' end),
           s.number::text, web.cell(t.name), web.cell(to_char(s.starts_at, 'DD/MM/YYYY'))], ';', '')
    from app.exam e
    join app.candidate c on c.id = e.candidate
    join app.exam_session s on s.id = c.exam_session
    join app.center t on t.id = s.center
    left join app.certificate f on f.assessment = e.assessment
   where e.assessment = result_line.assessment);
end $$;

-- The level of each competence, by code.
create function web.result_levels(result app.exam_result) returns text[] language plpgsql stable as $$
#variable_conflict use_column
begin
  return array(
    select case when m.competence is null or result.status = 'cancelled' then '-'
                when result.status = 'rejected' then '0' else greatest(m.level, 0)::text end
      from app.competence c
      left join app.exam_mark m on m.competence = c.code and m.result = (result_levels.result).id
     order by c.code);
end $$;

-- Where a candidate was born, in words: city, and the country when it has a name and is not ours, in brackets after a city.
create function web.birth_place(candidate app.candidate) returns text language plpgsql immutable as $$
declare
  v_country text := case when candidate.birth_country ~ '[[:alpha:]]' and upper(candidate.birth_country) <> 'FRANCE'
                         then candidate.birth_country end;
begin
  return case when candidate.birth_city = '' then coalesce(v_country, '')
              else candidate.birth_city || coalesce(' (' || v_country || ')', '') end;
end $$;
