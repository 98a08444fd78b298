-- Level (0 to 8) and pix of a capacity on a published scale.
-- bounds: ten capacities, increasing (app.exam_scale): where the pix begin to
-- rise from 0, where each of the levels 1 to 8 begins, where the last ends. A
-- level is reached at its bound. Levels 0 and 1 are worth 64 pix, each other
-- 128, and pix rise evenly between two bounds; both end at max_level, which is
-- worth 128 pix a level (1024 at 8).
-- 22023: NULLs, not ten bounds, not increasing, max_level outside 1 … 8.
create function scoring.exam_level(
  capacity float8, bounds float8[], max_level int, out level int, out pix int
)
language plpgsql immutable parallel safe
as $$
declare
  v_base int;
  v_part float8;
begin
  if num_nulls(capacity, bounds, max_level) > 0 or max_level < 1
    or max_level > 8 or capacity = 'nan' or cardinality(bounds) <> 10
    or bounds <> array(select distinct b from unnest(bounds) as b order by b)
    or array_position(bounds, null) is not null
  then
    raise invalid_parameter_value using
      message = 'exam_level: ten increasing bounds, a level of 1 to 8';
  end if;
  level := (select count(*) from unnest(bounds[2:9]) as b where b <= capacity);
  v_part := greatest(0, least(1, (capacity - bounds[level + 1])
    / (bounds[level + 2] - bounds[level + 1])));
  v_base := case when level < 2 then 64 * level else 128 * (level - 1) end;
  pix := least(128 * max_level, floor(v_base
    + case when level < 2 then 64 else 128 end * v_part));
  level := least(level, max_level);
end $$;

comment on function scoring.exam_level(float8, float8[], int) is
  'Level and pix of a capacity on a published scale.';
