-- The challenge to ask now in a campaign's test, or NULL at its end: that of the first of
-- its parts (app.assessment_part) that has one.
create function scoring.next_of_campaign(assessment app.assessment) returns text
language plpgsql stable parallel safe
as $$
declare
  v_part  app.assessment_part;
  v_found text;
begin
  for v_part in
    select p.* from app.assessment_part as p
     where p.assessment = next_of_campaign.assessment.id and not p.done
     order by p.place
  loop
    v_found := scoring.next_of_part(assessment, v_part);
    exit when v_found is not null;
  end loop;
  return v_found;
end $$;

-- The same within a part. What a placement would ask, but of the campaign's skills alone,
-- of those that are open (scoring.open_skills) and undecided: neither more likely mastered
-- than 0.85 nor less than 0.15, which is what a normal placement asks of its level (0.82).
-- So it ends when each skill was asked, is known or is decided, or at the part's cap.
create function scoring.next_of_part(
  assessment app.assessment, part app.assessment_part)
returns text
language plpgsql stable parallel safe
as $$
declare
  v_open    constant text[] := scoring.open_skills(assessment.account, part);
  v_reading scoring.reading;
  v_found   text;
  v_best    record;
begin
  if v_open = '{}' or part.answered >= scoring.part_cap(cardinality(part.skills)) then
    return null;
  end if;
  assessment := scoring.at_part(assessment, part);
  v_reading := scoring.placement_reading(part.views, part.prior);
  for v_best in
    select v.skill, v.place::int as place, s.guarded
      from unnest(v_reading.skills, scoring.placement_values(v_reading, assessment),
                  scoring.skill_chances(v_reading))
             with ordinality as v (skill, value, chance, place)
     cross join (values (true), (false)) as s (guarded)
     where v.value is not null and v.skill = any (v_open)
       and v.chance > 0.15 and v.chance < 0.85
     order by s.guarded desc, v.value desc, v.place
  loop
    v_found := scoring.challenge_of_skill(
      assessment, v_best.skill, v_best.place,
      v_best.guarded and assessment.last_timed, v_best.guarded);
    exit when v_found is not null;
  end loop;
  return v_found;
end $$;

-- How many questions a part with so many skills asks at most: two of three, for an answer
-- says something of the other rungs too; all when they are three or fewer.
create function scoring.part_cap(skills int) returns int
language sql immutable parallel safe
as $$ select greatest(least(skills, 3), ceil(skills * 2 / 3.0)::int) $$;

-- The skills of a part of which its person's knowledge says nothing yet, or a failure that
-- is older than four days: the others are not asked.
create function scoring.open_skills(account uuid, part app.assessment_part)
returns text[]
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
begin
  return array(
    select s.id from unnest(part.skills) as s (id)
     where not exists (
       select from app.knowledge as k
        where k.account = open_skills.account and k.competence = part.competence
          and k.skill = s.id
          and (k.status = 'validated' or k.created_at > now() - interval '96 hours'))
     order by s.id collate "C");
end $$;

-- An assessment as a placement of the part's competence would be, where the part stands:
-- what the rules of placements take. Of lengths the one that asks a skill once and finds no
-- question too little worth.
create function scoring.at_part(
  assessment app.assessment, part app.assessment_part)
returns app.assessment
language plpgsql immutable parallel safe
as $$
begin
  assessment.competence := part.competence;
  assessment.prior := part.prior;
  assessment.known := part.known;
  assessment.views := part.views;
  assessment.answered := part.answered;
  assessment.last_topic := part.last_topic;
  assessment.last_timed := part.last_timed;
  assessment.length := 'short';
  return assessment;
end $$;

comment on function scoring.next_of_campaign(app.assessment) is
  'The challenge to ask now in a campaign''s test, or NULL at its end.';
comment on function scoring.next_of_part(app.assessment, app.assessment_part) is
  'The challenge to ask now in a part of a campaign''s test, or NULL at its end.';
comment on function scoring.part_cap(int) is
  'How many questions a part of a campaign''s test asks at most.';
comment on function scoring.open_skills(uuid, app.assessment_part) is
  'The skills of a part that a person''s knowledge lets be asked.';
comment on function scoring.at_part(app.assessment, app.assessment_part) is
  'An assessment as a placement of the part''s competence would be.';
