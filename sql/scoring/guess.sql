-- The chance to be right by luck: one in as many proposals as one is chosen from
-- (app.challenge.choices); 0 where the answer is typed, put in order, matched, ticked
-- or found in a file (NULL).
create function scoring.guess(choices int) returns float8
language sql immutable parallel safe
as $$ select coalesce(1 / choices::float8, 0) $$;

comment on function scoring.guess(int) is
  'The chance to be right by luck, among that many proposals.';
