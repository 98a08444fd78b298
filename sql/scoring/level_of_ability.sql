-- Two scales of one ability: the standard one, on which learners are N(0, 1), and that
-- of levels, 0 to 8: 4 + 2 theta. src/engine/scale.h says the same in C.
create function scoring.level_of_ability(ability float8) returns float8
language plpgsql immutable parallel safe as $$
begin
  return 4 + 2 * ability;
end $$;
comment on function scoring.level_of_ability is
  'Ability on the scale of levels (0 to 8) of one on the standard scale.';

create function scoring.ability_of_level(level float8) returns float8
language plpgsql immutable parallel safe as $$
begin
  return (level - 4) / 2;
end $$;
comment on function scoring.ability_of_level is
  'Ability on the standard scale of one on the scale of levels (0 to 8).';
