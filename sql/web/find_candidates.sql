-- The candidates of an exam session of that name and date of birth. Names are equal after T1 and T2, or after T1 alone where
-- T2 leaves nothing of one.
create function web.find_candidates(exam_session uuid, first_name text, last_name text, birth_date date)
returns setof app.candidate language sql stable as $$
  select c.* from app.candidate c
   where c.exam_session = find_candidates.exam_session and c.birth_date = find_candidates.birth_date
     and web.same_name(c.first_name, find_candidates.first_name)
     and web.same_name(c.last_name, find_candidates.last_name)
$$;

-- Whether two names are one but for case, accents and signs (scoring.treat); of a name of signs alone T1 is enough.
create function web.same_name(one text, other text) returns boolean language sql immutable as $$
  select case when scoring.treat(one, true, true) = '' or scoring.treat(other, true, true) = ''
              then scoring.treat_t1(one) = scoring.treat_t1(other)
              else scoring.treat(one, true, true) = scoring.treat(other, true, true) end
$$;

-- Why an account cannot take a candidate's place, or NULL.
create function web.candidate_fault(candidate app.candidate, account uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_owner uuid := (select p.account from app.pupil p where p.id = candidate.pupil);
begin
  return case
    when candidate.account <> candidate_fault.account then 'candidate.taken'
    when candidate.pupil is not null and v_owner is null then 'candidate.pupil_unknown'
    when candidate.pupil is not null and v_owner <> candidate_fault.account then 'candidate.pupil_other'
    when exists (select from app.candidate c
                  where c.exam_session = candidate.exam_session and c.account = candidate_fault.account
                    and c.id <> candidate.id) then 'candidate.second'
    when exists (select from app.exam e where e.candidate = candidate.id and web.exam_is_over(e)) then 'exam.done' end;
end $$;

-- Gives an account the place of the one candidate of that name and date of birth. Why that is not possible, or NULL.
create function web.take_place(session app.exam_session, first_name text, last_name text, birth_date date, account uuid)
returns text language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_ids       uuid[];
  v_candidate app.candidate;
  v_fault     text;
begin
  v_ids := array(select f.id from web.find_candidates(session.id, take_place.first_name, take_place.last_name,
                                                      take_place.birth_date) f);
  if cardinality(v_ids) <> 1 then
    return case cardinality(v_ids) when 0 then 'candidate.unknown' else 'candidate.several' end;
  end if;
  select c.* into v_candidate from app.candidate c where c.id = v_ids[1] for update;
  v_fault := web.candidate_fault(v_candidate, account);
  if v_fault is null then
    update app.candidate c set account = take_place.account where c.id = v_candidate.id;
  end if;
  return v_fault;
exception when unique_violation then
  return 'candidate.second';
end $$;
