-- Simulated answers for the tests and measures of calibration and of the item report;
-- never loaded anywhere but into a test's own database. psql variables: learners (each
-- takes a placement of twelve questions in every competence with challenges whose code
-- fits the pattern), competences (that pattern).
--
-- Ability is N(0, 1) in each competence; discrimination is 2.2, difficulty the prior's
-- and up to 0.5 beside it. One challenge in 40 (hash 7) has a wrong key: what is right
-- counts as wrong; one in 40 (hash 11) tells nothing of ability.
\set ON_ERROR_STOP on
set client_min_messages = warning;
set synchronous_commit = off;
select setseed(0.5) \g /dev/null

create temp table item as
  select i.challenge, i.competence, i.guess, c.kind, c.solution, c.proposals,
         i.difficulty + abs(hashtext(i.challenge)) % 1001 / 1000.0 - 0.5 as difficulty,
         case abs(hashtext(i.challenge)) % 40 when 11 then 0.2 else 2.2 end as discrimination,
         abs(hashtext(i.challenge)) % 40 = 7 as planted,
         row_number() over (partition by i.competence order by md5(i.challenge)) - 1 as nth,
         count(*) over (partition by i.competence) as number
    from calibration.items() i join app.challenge c on c.id = i.challenge
   where not c.retired and i.competence ~ :'competences';

create temp table simulated as
  select gen_random_uuid() as id, n from generate_series(1, :learners) n;
insert into app.account (id, first_name, last_name, email)
  select id, 'Simulation', 'Numéro ' || n, 'simulation' || n || '@essai.example' from simulated;

-- Box and Muller, by placement.
create temp table sitting as
  select gen_random_uuid() as id, s.id as account, c.competence, c.number,
         sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) as theta,
         floor(random() * c.number)::int as start,
         now() - random() * interval '90 days' as begun
    from simulated s, (select distinct competence, number from item) c;
insert into app.assessment (id, account, kind, competence, state, earned_after, created_at, completed_at)
  select id, account, 'placement', competence, 'completed', 20, begun, begun + interval '12 minutes'
    from sitting;

-- Twelve in a row of a fixed shuffle: a fair sample.
create temp table reply as
  select s.id, k + 1 as position, i.challenge, s.begun + k * interval '1 minute' as shown_at,
         i.planted, i.kind, i.solution, i.proposals, random() as chance, 20 + 40 * random() as seconds,
         random() < i.guess + (0.95 - i.guess)
           / (1 + exp(-i.discrimination * (s.theta - i.difficulty))) as knows
    from sitting s
   cross join generate_series(0, 11) k
    join item i on i.competence = s.competence and i.nth = (s.start + k) % s.number
   where k < s.number;
insert into app.question (assessment, position, challenge, shown_at)
  select id, position, challenge, shown_at from reply;

create function pg_temp.wrong(kind text, solution jsonb, chance float8) returns jsonb
language plpgsql immutable as $$
declare
  -- the last but one of the others most often
  v_nth int := case when chance < 0.55 then 1 when chance < 0.85 then 2 else 3 end;
begin
  return case kind
    when 'qcu' then to_jsonb((array_remove(array['1', '2', '3', '4'], solution ->> 'accept'))[v_nth])
    when 'qcm' then to_jsonb(array[v_nth::text])
    when 'qroc' then to_jsonb((array['Essai ' || chr(233) || 'l', 'ESSAI EL', 'autre chose'])[v_nth])
    when 'order' then (select jsonb_agg(v order by (n + v_nth) % jsonb_array_length(solution -> 'accept'))
                         from jsonb_array_elements(solution -> 'accept') with ordinality e (v, n))
    else jsonb_build_object('champ', 'faux ' || v_nth) end;
end $$;
insert into app.answer (assessment, position, challenge, given, verdict, payload_hash, answered_at)
  select r.id, r.position, r.challenge,
         case when v.verdict = 'aband' then null
              when r.knows then coalesce(to_jsonb(r.solution #> '{accept,0}'), r.solution -> 'accept', '{}')
              else pg_temp.wrong(r.kind, r.solution, r.chance) end,
         v.verdict, '', r.shown_at + make_interval(secs => r.seconds)
    from reply r
   cross join lateral (select case
       when r.planted then case when r.knows then 'ko' when r.chance < 0.3 then 'ok' else 'ko' end
       when r.knows then 'ok' when r.chance > 0.9 then 'aband' else 'ko' end) v (verdict);
drop table reply, sitting, simulated, item;
analyze app.assessment, app.question, app.answer;
