-- Whether a profile may take the exam: five competences at level 1 or more.
-- levels: estimated, one a competence, without the cap of max_level.
-- 22023: NULL, a NULL element, a negative.
create function scoring.is_certifiable(levels int[]) returns boolean
language plpgsql immutable parallel safe
as $$
begin
  if levels is null or array_position(levels, null) is not null
    or 0 > any (levels)
  then
    raise invalid_parameter_value using
      message = 'is_certifiable: a level is NULL or negative';
  end if;
  return (select count(*) >= 5 from unnest(levels) as l where l >= 1);
end $$;

comment on function scoring.is_certifiable(int[]) is
  'Whether a profile may take the exam: level 1 in five competences.';
