-- Loading: topics, lessons, skills, simulations, challenges, courses, target profiles and texts, by id. What is gone is
-- retired, for answers point at it. Nothing is written where nothing changed, so that a second load reports nothing.

-- The root elements of one kind, in the order of the files.
create function content.roots(documents text[], kind text)
returns table (nth bigint, root xml)
language sql immutable
as $$
  select d.nth, e.root
  from unnest(documents) with ordinality as d (document, nth),
    unnest(xpath('/' || kind, xmlparse(document d.document))) as e (root);
$$;

-- One line a table: what was added, changed, retired.
create function content.load(documents text[])
returns table (what text, added bigint, changed bigint, retired bigint)
language plpgsql
as $$
begin
  return query select 'areas', r.* from content.load_areas(documents) as r;
  return query select 'competences', r.* from content.load_competences(documents) as r;
  return query select 'topics', r.* from content.load_topics(documents) as r;
  return query select 'lessons', r.* from content.load_lessons(documents) as r;
  return query select 'skills', r.* from content.load_skills(documents) as r;
  return query select 'simulations', r.* from content.load_simulations(documents) as r;
  return query select 'challenges', r.* from content.load_challenges(documents) as r;
  return query select 'parameters', r.* from content.load_parameters() as r;
  return query select 'topic models', r.* from content.load_models() as r;
  return query select 'courses', r.* from content.load_courses(documents) as r;
  return query select 'course questions', r.* from content.load_course_challenges(documents) as r;
  return query select 'target profiles', r.* from content.load_profiles(documents) as r;
  return query select 'skills of target profiles', r.* from content.load_profile_skills(documents) as r;
  return query select 'texts', r.* from content.load_texts(documents) as r;
  return query select 'exam scales', r.* from content.load_exam_scales(documents) as r;
  -- Tests that have not begun are drawn again, from what there is now.
  delete from app.assessment a using app.exam_draft d where a.id = d.assessment;
end $$;
