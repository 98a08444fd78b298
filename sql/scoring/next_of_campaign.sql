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
-- of those that are open (scoring.open_skills) and in doubt (scoring.part_length). So it
-- ends when each skill was asked often enough, is known or is decided, or at the part's cap.
create function scoring.next_of_part(
  assessment app.assessment, part app.assessment_part)
returns text
language plpgsql stable parallel safe
as $$
declare
  v_length  constant record :=
    scoring.part_length(assessment.length, cardinality(part.skills));
  v_open    constant text[] := scoring.open_skills(assessment, part);
  v_reading scoring.reading;
  v_values  float8[];
begin
  if part.answered >= least(v_length.cap, (1 + v_length.again) * cardinality(v_open)) then
    return null;
  end if;
  assessment := scoring.at_part(assessment, part);
  -- no question is too little worth
  assessment.length := case v_length.again when 0 then 'short' else assessment.length end;
  v_reading := scoring.placement_reading(part.views, part.prior);
  v_values := array(
    select case when v.skill = any (v_open)
             and v.chance > v_length.doubt and v.chance < 1 - v_length.doubt then v.value end
      from unnest(v_reading.skills, scoring.placement_values(v_reading, assessment),
                  scoring.skill_chances(v_reading))
             with ordinality as v (skill, value, chance, place)
     order by v.place);
  return coalesce(scoring.best_challenge(assessment, v_reading.skills, v_values, true),
                  scoring.best_challenge(assessment, v_reading.skills, v_values, false));
end $$;

-- How many questions a part asks at most in the test of that person.
create function scoring.part_most(assessment app.assessment, part app.assessment_part)
returns int
language plpgsql stable parallel safe
as $$
declare
  v_length constant record :=
    scoring.part_length(assessment.length, cardinality(part.skills));
begin
  return greatest(part.answered, least(v_length.cap,
    (1 + v_length.again) * cardinality(scoring.open_skills(assessment, part))));
end $$;

-- The skills of a part that its test may ask: those of which its person's knowledge says
-- nothing but what the test itself found, or a failure that is older than four days.
create function scoring.open_skills(assessment app.assessment, part app.assessment_part)
returns text[]
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
begin
  return array(
    select s.id from unnest(part.skills) as s (id)
     where not exists (
       select from app.knowledge as k
        where k.account = assessment.account and k.competence = part.competence
          and k.skill = s.id and k.assessment <> assessment.id
          and (k.status = 'validated' or k.created_at > now() - interval '96 hours'))
     order by s.id collate "C");
end $$;

-- An assessment as a placement of the part's competence would be, where the part stands:
-- what the rules of placements take.
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
  return assessment;
end $$;

comment on function scoring.next_of_campaign(app.assessment) is
  'The challenge to ask now in a campaign''s test, or NULL at its end.';
comment on function scoring.next_of_part(app.assessment, app.assessment_part) is
  'The challenge to ask now in a part of a campaign''s test, or NULL at its end.';
comment on function scoring.part_most(app.assessment, app.assessment_part) is
  'How many questions a part of a person''s test asks at most.';
comment on function scoring.open_skills(app.assessment, app.assessment_part) is
  'The skills of a part that a person''s knowledge lets be asked.';
comment on function scoring.at_part(app.assessment, app.assessment_part) is
  'An assessment as a placement of the part''s competence would be.';
