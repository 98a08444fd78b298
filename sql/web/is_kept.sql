-- Whether a piece of knowledge still holds in an assessment: validated, or said in
-- that assessment, or too young to be asked again (4 days when it began).
create function web.is_kept(knowledge app.knowledge, assessment app.assessment)
returns boolean language sql stable as $$
  select knowledge.status = 'validated'
      or knowledge.assessment = assessment.id
      or knowledge.created_at > assessment.created_at - interval '96 hours'
$$;
