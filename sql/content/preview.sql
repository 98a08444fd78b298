-- What `palierctl content preview` shows: the models of static pages, made of the files alone. Nothing is loaded.
create function content.preview(documents text[])
returns table (page text, model text)
language sql stable
as $$
  select 'index', content.preview_index(documents)
  union all
  select * from content.preview_lessons(documents)
  union all
  select * from content.preview_tasks(documents);
$$;

-- The framework's competences in their order.
create function content.preview_competences(documents text[])
returns table (nth int, code text, name text, area text)
language sql immutable
as $$
  select p.*
  from content.roots(documents, 'framework') as f,
    xmltable('/framework/area/competence' passing f.root columns
      nth for ordinality, code text path '@code', name text path '@name', area text path '../@code') as p;
$$;

-- A challenge and its variants, with their examples and where they stand.
create function content.preview_rows(documents text[])
returns table (
  nth bigint, id text, task text, kind text, practical boolean, title text, topic text, topic_name text, competence text,
  level int, skill_name text, variant text
)
language sql immutable
as $$
  with example as (
    select p.id, p.nth as place, p.minutes, content.preview_examples(p.challenge) as markup, p.skill_name, p.lesson_title
    from content.roots(documents, 'topic') as t,
      xmltable('/topic/skill/challenge' passing t.root columns
        nth for ordinality, id text path '@id', skill_name text path '../@name',
        lesson_title text path '../../lesson/@title', minutes int path '../../lesson/@minutes',
        challenge xml path '.') as p
  )
  select row_number() over (order by t.competence, t.place, s.level, e.place), r.id, r.task, r.kind, r.practical, r.title,
    t.id, t.name, t.competence, s.level, s.name,
    '<variant ' || web.attributes(xmlelement(name a, xmlattributes(r.id, r.title, r.practical, t.id as topic,
      e.lesson_title, e.minutes)))
    || '><challenge ' || web.attributes(xmlelement(name a, xmlattributes(r.id, r.kind, r.format, r.hint)))
    || '><body>' || r.body || '</body><proposals>' || r.proposals || '</proposals></challenge><expected>' || r.expected
    || '</expected><explain>' || r.explain || '</explain>'
    || xmlelement(name key, jsonb_pretty(r.solution))::text || e.markup || '</variant>'
  from content.challenge_rows(documents) as r
    join content.skill_rows(documents) as s on s.id = r.skill
    join content.topic_rows(documents) as t on t.id = s.topic
    join example as e on e.id = r.id;
$$;

-- A challenge's examples: what passes and what fails.
create function content.preview_examples(challenge xml) returns text
language sql immutable
as $$
  select string_agg(xmlelement(name example, xmlattributes(e.wanted), e.given)::text, '' order by e.nth)
  from xmltable('/challenge/*[self::pass or self::fail]' passing challenge columns
    nth for ordinality, wanted text path 'name()', given text path 'string()') as e;
$$;

-- A page for each task: its variants below each other.
create function content.preview_tasks(documents text[])
returns table (page text, model text)
language sql immutable
as $$
  select r.task, '<preview.challenge ' || web.attributes(xmlelement(name a, xmlattributes(r.task as id,
      (array_agg(r.title order by r.nth))[1] as title, r.topic, r.topic_name, r.level, r.skill_name, c.code,
      c.name as competence_name, c.area)))
    || '>' || string_agg(r.variant, '' order by r.nth) || '</preview.challenge>'
  from content.preview_rows(documents) as r
    join content.preview_competences(documents) as c on c.code = r.competence
  group by r.task, r.topic, r.topic_name, r.level, r.skill_name, c.code, c.name, c.area;
$$;

-- A page for each lesson.
create function content.preview_lessons(documents text[])
returns table (page text, model text)
language sql immutable
as $$
  select 'fiche-' || t.id, '<preview.lesson ' || web.attributes(xmlelement(name a, xmlattributes(t.id as topic, t.name,
      t.competence as code, c.name as competence_name, c.area, p.title, p.minutes)))
    || '><body>' || content.inner(p.lesson) || '</body></preview.lesson>'
  from content.topic_rows(documents) as t
    join content.preview_competences(documents) as c on c.code = t.competence,
    xmltable('/topic/lesson' passing t.root columns
      title text path '@title', minutes int path '@minutes', lesson xml path '.') as p;
$$;

-- By competence and level: each task with its number of variants; and the lessons of each competence.
create function content.preview_index(documents text[]) returns text
language sql immutable
as $$
  with task as (
    select r.competence, r.level, min(r.nth) as nth, xmlelement(name task, xmlattributes(r.task as id,
      (array_agg(r.title order by r.nth))[1] as title, r.topic_name, min(r.kind) as kind,
      bool_or(r.practical) as practical, count(*) as variants))::text as markup
    from content.preview_rows(documents) as r
    group by r.competence, r.level, r.task, r.topic_name
  ), level as (
    select t.competence, t.level, xmlelement(name level, xmlattributes(t.level as n, count(*) as tasks))::text as head,
      string_agg(t.markup, '' order by t.nth) as tasks
    from task as t group by t.competence, t.level
  ), lesson as (
    select t.competence, string_agg(xmlelement(name lesson, xmlattributes(t.id as topic, t.name))::text, ''
      order by t.place) as markup
    from content.topic_rows(documents) as t group by t.competence
  )
  select '<preview.index>' || string_agg('<competence '
      || web.attributes(xmlelement(name a, xmlattributes(c.code, c.name, c.area))) || '>'
      || coalesce((select string_agg(replace(l.head, '/>', '>') || l.tasks || '</level>', '' order by l.level)
        from level as l where l.competence = c.code), '')
      || coalesce((select l.markup from lesson as l where l.competence = c.code), '') || '</competence>', ''
      order by c.nth) || '</preview.index>'
  from content.preview_competences(documents) as c;
$$;
