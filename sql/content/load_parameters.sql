-- Every challenge has parameters in every version. The first load makes version 1, of
-- priors by level, and puts it in force. New challenges are added to all versions, by
-- their priors. Where what a version says no longer fits a challenge (another level or
-- form, or estimated from a text that has changed since), a new version takes its place:
-- what is in a version never changes.
create function content.load_parameters()
returns table (added bigint, changed bigint, retired bigint)
language plpgsql
as $$
declare
  v_old int := (select s.item_version from app.setting s);
  v_new int;
begin
  changed := (select count(*) from content.outdated_parameters(v_old));
  added := (select count(*) from app.challenge as c
    where not exists (select from app.item_parameter as p where p.version = v_old and p.challenge = c.id));
  retired := 0;
  if v_old is null or changed > 0 then
    insert into app.item_version (origin)
    values (case when v_old is null then 'levels' else 'content' end)
    returning id into v_new;
    update app.setting set item_version = v_new;
    insert into app.item_parameter (version, challenge, discrimination, difficulty, discrimination_error,
      difficulty_error, guess, slip, answers, exposure, flags, set_at)
    select v_new, p.challenge, p.discrimination, p.difficulty, p.discrimination_error, p.difficulty_error, p.guess,
      p.slip, p.answers, p.exposure, p.flags, p.set_at
    from app.item_parameter as p
    where p.version = v_old and p.challenge not in (select o.challenge from content.outdated_parameters(v_old) as o);
  end if;
  insert into app.item_parameter (version, challenge, discrimination, difficulty, discrimination_error,
    difficulty_error, guess, slip)
  select v.id, i.challenge, i.discrimination, i.difficulty, i.discrimination_error, i.difficulty_error, i.guess, i.slip
  from app.item_version as v cross join calibration.items() as i
  where not exists (select from app.item_parameter as p where p.version = v.id and p.challenge = i.challenge);
  return next;
end $$;

-- The challenges for which a version's parameters no longer hold.
create function content.outdated_parameters(item_version int)
returns table (challenge text)
language sql stable
as $$
  select p.challenge
  from app.item_parameter as p
    join app.challenge as c on c.id = p.challenge
    join calibration.items() as i on i.challenge = p.challenge
  where p.version = item_version
    and ((p.answers > 0 and c.changed_at > p.set_at)
      or (p.answers = 0 and (p.difficulty, p.discrimination) is distinct from (i.difficulty, i.discrimination))
      or p.guess <> i.guess);
$$;
