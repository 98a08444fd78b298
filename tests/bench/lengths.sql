-- What the three lengths of a campaign's test cost and tell: simulated people sit the same campaign at each length through the
-- functions of the site, on the content that is loaded. Prints for each campaign and length how many questions were asked, how many
-- words on skills were wrong (inferred ones, all), and by how many points of a hundred the mastery that the teacher reads was off.
-- The table of doc/engine.md, "A campaign's test":
--   psql -X -v people=200 -v seed=0.2026 -f tests/bench/lengths.sql palier        (as the owner; undone at the end; minutes)
-- People: ability 3.5 + N(0, 1.6²) + N(0, 1.2²) a competence; slope, offset of topics, slip and guesses as the model has them; every
-- other topic monotone. The same person, with the same skills, sits at each length.
\set ON_ERROR_STOP on
\set QUIET on
begin;
set local client_min_messages = warning;
create function pg_temp.normal() returns float8 language sql as $$
  select sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())
$$;
insert into app.organization (id, type, name, email)
values ('00000000-0000-4000-8000-000000000001', 'PRO', 'Mesure', 'mesure@essai.example');
create temp table sat (campaign text, length text, person int, questions int, wrong int, inferred int, inferred_wrong int,
                       skills int, known int, mastered int);

-- A person: what they master of a campaign's skills.
create function pg_temp.mastered(campaign uuid) returns text[] language plpgsql as $$
#variable_conflict use_column
declare
  v_ability  float8 := 3.5 + 1.6 * pg_temp.normal();
  v_mastered text[] := '{}';
  v_topic    record;
  v_here     float8;
  v_before   text := '';
  v_competence float8;
begin
  for v_topic in
    select s.competence, s.topic, array_agg(s.id order by s.level) as skills, array_agg(s.level order by s.level) as levels,
           row_number() over (order by s.competence, s.topic) % 2 = 0 as monotone
      from app.campaign_skill k join app.skill s on s.id = k.skill
     where k.campaign = mastered.campaign and not s.retired group by s.competence, s.topic order by 1, 2
  loop
    if v_topic.competence <> v_before then
      v_competence := v_ability + 1.2 * pg_temp.normal();
      v_before := v_topic.competence;
    end if;
    declare
      v_offset float8 := 0.7 * pg_temp.normal();
      v_luck   float8 := random();
    begin
      for i in 1 .. cardinality(v_topic.skills) loop
        v_luck := case when v_topic.monotone then v_luck else random() end;
        v_here := 1 / (1 + exp(-1.5 * (v_competence + v_offset - v_topic.levels[i])));
        if v_luck < v_here then
          v_mastered := v_mastered || v_topic.skills[i];
        end if;
      end loop;
    end;
  end loop;
  return v_mastered;
end $$;

-- One sitting: answers all that is asked.
create function pg_temp.sit(campaign app.campaign, person int, mastered text[]) returns void language plpgsql as $$
declare
  v_account uuid;
  a         app.assessment;
  q         app.question;
  c         app.challenge;
  v_right   boolean;
begin
  insert into app.account (kind) values ('anonymous') returning id into v_account;
  perform web.begin_campaign(campaign, v_account, null);
  select x.* into a from app.assessment x where x.account = v_account;
  while a.state = 'started' loop
    select x.* into q from app.question x where x.assessment = a.id order by x.position desc limit 1;
    select x.* into c from app.challenge x where x.id = q.challenge;
    v_right := random() < case when c.skill = any (mastered) then 0.95 else coalesce(1.0 / nullif(c.choices, 0), 0.001) end;
    insert into app.answer (assessment, position, challenge, verdict, payload_hash)
    values (a.id, q.position, c.id, case when v_right then 'ok' else 'ko' end, '');
    perform web.go_on(web.learn(a, q, c, v_right));
    select x.* into a from app.assessment x where x.id = a.id;
  end loop;
  insert into sat
  select campaign.name, campaign.length, person, (select count(*) from app.answer r where r.assessment = a.id),
         count(*) filter (where w.wrong), count(*) filter (where w.source = 'inferred'),
         count(*) filter (where w.wrong and w.source = 'inferred'), count(*), count(*) filter (where w.status = 'validated'),
         count(*) filter (where w.truth)
    from (select k.status, k.source, s.skill = any (mastered) as truth, (k.status = 'validated') <> (s.skill = any (mastered)) as wrong
            from app.campaign_skill s join app.knowledge k on k.account = v_account and k.skill = s.skill
           where s.campaign = campaign.id) w;
end $$;

create procedure pg_temp.measure(people int) language plpgsql as $$
declare
  v_profile text;
  v_length  text;
  v_ids     uuid[];
  v_one     app.campaign;
  v_mastered text[];
begin
  foreach v_profile in array array['competence-1.1', 'rentree-3e'] loop
    v_ids := '{}';
    foreach v_length in array array['short', 'normal', 'deep'] loop
      insert into app.campaign (organization, code, kind, name, length)
      values ('00000000-0000-4000-8000-000000000001', web.campaign_code(), 'assessment', v_profile, v_length) returning * into v_one;
      insert into app.campaign_skill select v_one.id, p.skill from app.target_profile_skill p where p.profile = v_profile;
      v_ids := v_ids || v_one.id;
    end loop;
    for person in 1 .. people loop
      v_mastered := pg_temp.mastered(v_ids[1]);
      for v_one in select c.* from app.campaign c where c.id = any (v_ids) order by array_position(v_ids, c.id) loop
        perform pg_temp.sit(v_one, person, v_mastered);
      end loop;
    end loop;
  end loop;
end $$;

select setseed(:seed) \g /dev/null
call pg_temp.measure(:people);
select campaign, length, count(*) as people, max(skills) as skills, round(avg(questions), 1) as questions,
       percentile_disc(0.95) within group (order by questions) as p95, max(questions) as most,
       round(100.0 * sum(inferred_wrong) / nullif(sum(inferred), 0), 1) as inferred_wrong,
       round(100.0 * sum(wrong) / sum(skills), 1) as wrong,
       round((100 * stddev(1.0 * wrong / skills) / sqrt(count(*)))::numeric, 1) as "±",
       round(avg(abs(100.0 * (known - mastered) / skills)), 1) as mastery_off,
       round(avg(100.0 * (known - mastered) / skills), 1) as mastery_bias
  from sat group by campaign, length order by campaign, array_position(array['short', 'normal', 'deep'], length);
rollback;
