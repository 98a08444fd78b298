-- The scales of the adaptive exam, as content/exam.xml publishes them. An exam
-- remembers its version: a scale is never changed, another one is published.

-- bounds: ten capacities, increasing: where the pix begin to rise from 0, where
-- each of the levels 1 to 8 begins, where the last ends (scoring.exam_level).
create table app.exam_scale (
  version      int primary key check (version > 0),
  bounds       float8[] not null
    check (cardinality(bounds) = 10 and array_position(bounds, null) is null),
  published_at timestamptz not null default now()
);
create trigger exam_scale_frozen before update or delete on app.exam_scale
  for each row execute function app.refuse_change();
create trigger exam_scale_no_truncate before truncate on app.exam_scale
  for each statement execute function app.refuse_change();
