-- What an exam certifies in one competence: (level, pix), (-1, 0) when nothing.
-- challenges: asked in this competence, 1 to 3, the neutralised included;
-- correct: right ones, the neutralised not included; rate: the whole exam's
-- reproducibility_rate. Below 50 % nothing is certified, whatever the rest.
-- Otherwise the decision table, a letter for each band of the rate (80 and up,
-- 70 to 79, 50 to 69): k keeps the estimated level, d takes one level and 8 pix
-- (never below 0), n certifies nothing. The cap of max_level comes last.
-- 22023: NULL, a negative, rate over 100, a triple that is not in the table.
create function scoring.certified_level(
  challenges int, correct int, neutralised int, rate int,
  estimated_level int, estimated_pix int, max_level int,
  out level int, out pix int
)
language plpgsql immutable parallel safe
as $$
declare
  v_outcome text;
  v_lost    int;
begin
  if challenges is null or correct is null or neutralised is null
    or rate is null or estimated_level is null or estimated_pix is null
    or max_level is null
    or least(challenges, correct, neutralised, rate, estimated_level,
      estimated_pix) < 0
    or rate > 100 or max_level < 1
  then
    raise invalid_parameter_value using
      message = 'certified_level: an argument is NULL or out of range';
  end if;
  level := -1;
  pix := 0;
  if rate < 50 then
    return;
  end if;
  select substr(t.outcomes,
      case when rate >= 80 then 1 when rate >= 70 then 2 else 3 end, 1)
    into v_outcome
    from (values
      (3, 3, 0, 'kkk'),
      (3, 2, 0, 'kdd'),
      (3, 2, 1, 'kkk'),
      (3, 1, 0, 'nnn'),
      (3, 1, 1, 'kdn'),
      (3, 1, 2, 'kkd'),
      (3, 0, 0, 'nnn'),
      (3, 0, 1, 'nnn'),
      (3, 0, 2, 'nnn'),
      (3, 0, 3, 'nnn'),
      (2, 2, 0, 'kkk'),
      (2, 1, 0, 'kdn'),
      (2, 1, 1, 'kkd'),
      (2, 0, 0, 'nnn'),
      (2, 0, 1, 'nnn'),
      (2, 0, 2, 'nnn'),
      (1, 1, 0, 'kkd'),
      (1, 0, 0, 'nnn'),
      (1, 0, 1, 'nnn')
    ) as t (challenges, correct, neutralised, outcomes)
   where t.challenges = certified_level.challenges
     and t.correct = certified_level.correct
     and t.neutralised = certified_level.neutralised;
  if not found then
    raise invalid_parameter_value using
      message = format('certified_level: no case for %s asked, %s right, '
        '%s neutralised', challenges, correct, neutralised);
  elsif v_outcome <> 'n' then
    v_lost := case v_outcome when 'd' then 1 else 0 end;
    level := least(greatest(estimated_level - v_lost, 0), max_level);
    pix := least(greatest(estimated_pix - 8 * v_lost, 0),
      8 * max_level::bigint);
  end if;
end $$;

comment on function
  scoring.certified_level(int, int, int, int, int, int, int)
  is 'Level and pix an exam certifies in one competence; (-1, 0) when none.';
