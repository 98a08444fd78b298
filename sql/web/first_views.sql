-- What is known of an account in a competence before a placement or a campaign's part, one
-- view a topic, by topic: its latest answer on each skill, in either. A skill proven then is
-- not asked again, one that was failed may be.
create function web.first_views(account uuid, competence text)
returns int[] language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_views int[] := array[]::int[];
  v_topic record;
begin
  for v_topic in
    with latest as materialized (
      select distinct on (c.skill) c.skill, c.choices, r.verdict = 'ok' as ok
        from app.assessment a
        join app.answer r on r.assessment = a.id
        join app.challenge c on c.id = r.challenge
       where a.account = first_views.account
         and (a.competence = first_views.competence or a.kind = 'campaign')
       order by c.skill, r.answered_at desc, a.created_at desc, r.position desc
    )
    select m.id, coalesce(string_agg(e.item, ',' order by e.item collate "C"), '')
             as pattern
      from app.topic t
     cross join lateral (select m.* from app.topic_model m where m.topic = t.id
                          order by m.id desc limit 1) m
      left join lateral (
        select scoring.pattern('', array_position(m.skills, l.skill), l.ok, l.choices)
               || '~' as item
          from latest l where l.skill = any (m.skills)) e on true
     where t.competence = first_views.competence and not t.retired
     group by t.id, m.id order by t.id collate "C"
  loop
    v_views := v_views || web.view_of(v_topic.id, v_topic.pattern);
  end loop;
  return v_views;
end $$;

-- Levels (no cap) of the other competences in which an account has finished a test; what
-- campaigns alone asked of one says too little of its level.
create function web.other_levels(account uuid, competence text)
returns int[] language plpgsql stable as $$
#variable_conflict use_column
begin
  return array(
    select k.level from (
      select scoring.competence_level(round(sum(k.earned), 6), 8) as level,
             k.competence
        from app.knowledge k
       where k.account = other_levels.account
         and k.competence <> other_levels.competence
         and exists (select from app.assessment a
                      where a.account = k.account and a.competence = k.competence)
       group by k.competence) k
     order by k.competence);
end $$;
