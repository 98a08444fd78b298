-- <past/>: the completed placements of an account in a competence, newest first.
create function web.past_assessments(account uuid, competence text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg('<past ' || web.attributes(xmlelement(name a, xmlattributes(
           a.id as assessment, date_trunc('second', a.completed_at) as completed_at,
           scoring.competence_level(a.earned_after, s.max_level) as level,
           scoring.competence_pix(a.earned_after, s.max_level) as pix,
           scoring.competence_level(a.earned_before, s.max_level) as before_level,
           scoring.competence_pix(a.earned_before, s.max_level) as before_pix)))
         || web.sureness(a, s.max_level) || '/>', '' order by a.completed_at desc)
    from app.assessment a cross join app.setting s
   where a.account = past_assessments.account
     and a.competence = past_assessments.competence and a.state = 'completed');
end $$;
