-- Every function of schema scoring: documented, parallel safe, not volatile;
-- those of the contract are there with their arguments.
begin;
select plan(18);

select is(array(
    select p.proname::text from pg_proc as p
     where p.pronamespace = 'scoring'::regnamespace
       and obj_description(p.oid, 'pg_proc') is null order by 1),
  '{}'::text[], 'all have a comment');
select is(array(
    select p.proname::text from pg_proc as p
     where p.pronamespace = 'scoring'::regnamespace
       and p.proparallel <> 's' order by 1),
  '{}'::text[], 'all are parallel safe');
select is(array(
    select p.proname::text from pg_proc as p
     where p.pronamespace = 'scoring'::regnamespace
       and p.provolatile <> 'i' order by 1),
  '{best_challenge,challenge_of_skill,next_challenge,next_of,next_of_campaign,next_of_course,next_of_part,next_of_test,next_placement,open_skills,part_most,placement_level,placement_reading,placement_values}'::text[],
  'only what reads tables is not immutable');
select is(array(
    select p.proname::text from pg_proc as p
     where p.pronamespace = 'scoring'::regnamespace
       and (p.provolatile = 'v' or p.prosecdef) order by 1),
  '{}'::text[], 'none writes, none is security definer');
select has_function('scoring', t.name, t.arguments, 'scoring.' || t.name)
  from (values
    ('pix_value', '{int4}'::name[]),
    ('competence_level', '{numeric,int4}'), ('competence_pix', '{numeric,int4}'),
    ('predicted_level', '{int4[],bool[]}'),
    ('judge', '{text,jsonb,jsonb}'), ('shape_answer', '{text,jsonb}'),
    ('answer_fault', '{text,jsonb,text}'),
    ('reproducibility_rate', '{int4,int4}'),
    ('certified_level', '{int4,int4,int4,int4,int4,int4,int4}'),
    ('capacity', '{float8[],float8[],bool[]}'),
    ('topic_relevance', '{int4,int4,int4,int4,int4,int4}'),
    ('next_challenge', '{uuid}')
  ) as t (name, arguments);
select is(lower('ÉŒÇ'), 'éœç', 'the database lowers accented capitals');
select is(normalize('É', nfd), U&'E\0301', 'and is UTF8');

select * from finish();
rollback;
