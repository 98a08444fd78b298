-- What one validated skill earns, in pix: each level of a competence is worth
-- at most 8, a lone skill 4. skills_at_level: skills of the same competence
-- and level, at least 1 (22023).
create function scoring.pix_value(skills_at_level int) returns numeric
language plpgsql immutable parallel safe
as $$
begin
  if skills_at_level is null or skills_at_level < 1 then
    raise invalid_parameter_value using
      message = format('pix_value: %L skills', skills_at_level);
  end if;
  return least(4, 8 / skills_at_level::numeric);
end $$;

comment on function scoring.pix_value(int) is
  'Pix a skill earns: min(4, 8/n), n skills of its competence and level.';
