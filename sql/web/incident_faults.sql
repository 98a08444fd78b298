-- What may be reported of a candidate, in the order of the forms: category and subcategory as scoring.incident_effect knows
-- them, written category or category.subcategory.
--   about     question: of one question, whose number is needed; words: a description is needed; NULL: neither is
create function web.incident_kinds() returns table (incident text, about text, nth int) language sql immutable as $$
  select k.incident, k.about, k.nth::int from unnest(
    array['in_challenge.image_not_displaying', 'in_challenge.embed_not_working', 'in_challenge.file_not_opening',
          'in_challenge.website_unavailable', 'in_challenge.website_blocked', 'in_challenge.extra_time_exceeded',
          'in_challenge.software_not_working', 'in_challenge.unintentional_focus_out', 'in_challenge.skip_on_oops',
          'in_challenge.accessibility_issue', 'candidate_informations_changes.name_or_birthdate',
          'candidate_informations_changes.extra_time_percentage', 'signature_issue', 'fraud',
          'non_blocking_candidate_issue', 'non_blocking_technical_issue'],
    array['question', 'question', 'question', 'question', 'question', 'question', 'question', 'question', 'question',
          'question', 'words', 'words', 'words', null, 'words', 'words'])
    with ordinality k (incident, about, nth)
$$;

-- What is wrong with a report about a candidate; '' when nothing is. Faults: incident.required, incident.unknown on
-- incident; question.required, question.invalid (no such question in their test) on question; description.required,
-- description.long on description.
create function web.incident_faults(candidate uuid, incident text, question text, description text)
returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_about  text;
  v_last   int;
  v_number int := web.whole_number(question, 500);
begin
  select k.about into v_about from web.incident_kinds() k where k.incident = incident_faults.incident;
  if not found then
    return web.fault('incident', case when incident_faults.incident = '' then 'incident.required'
                                      else 'incident.unknown' end);
  end if;
  select max(q.position) into v_last
    from app.exam e join app.exam_question q on q.assessment = e.assessment where e.candidate = incident_faults.candidate;
  return web.fault('question', case when v_about is distinct from 'question' then null
      when web.trimmed(question) = '' then 'question.required'
      when v_number between 1 and v_last then null else 'question.invalid' end)
    || web.fault('description', case
      when v_about = 'words' and web.trimmed(description) = '' then 'description.required'
      when length(description) > 2000 then 'description.long' end);
end $$;

-- Keeps a report that has no fault; what is sent twice within a minute, once. The candidate or their session is held.
create function web.add_incident(candidate uuid, incident text, question text, description text)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  insert into app.incident (candidate, category, subcategory, question, description)
  select add_incident.candidate, split_part(k.incident, '.', 1), nullif(split_part(k.incident, '.', 2), ''),
         case when k.about = 'question' then web.whole_number(add_incident.question, 500) end,
         web.trimmed(add_incident.description)
    from web.incident_kinds() k
   where k.incident = add_incident.incident
     and not exists (
       select from app.incident i
        where i.candidate = add_incident.candidate and concat_ws('.', i.category, i.subcategory) = add_incident.incident
          and i.question is not distinct from case when k.about = 'question' then web.whole_number(add_incident.question, 500) end
          and i.description = web.trimmed(add_incident.description) and i.created_at > now() - interval '1 minute');
end $$;

-- <incident/>s of a candidate, oldest first, and <incident_kind/>s, for a form.
create function web.incidents(candidate uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((
      select string_agg(xmlelement(name incident, xmlattributes(
               i.id, concat_ws('.', i.category, i.subcategory) as incident, i.question, i.description, i.created_at))::text, ''
               order by i.created_at, i.id)
        from app.incident i where i.candidate = incidents.candidate), '')
    || (select string_agg(xmlelement(name incident_kind, xmlattributes(k.incident, k.about))::text, '' order by k.nth)
          from web.incident_kinds() k);
end $$;
