-- Is a text among the accepted ones, within the tolerances that are on?
-- T3 lets one character in four be wrong.
create function scoring.judge_text(
  answer text, accepted text[], t1 boolean, t2 boolean, t3 boolean
) returns boolean
language sql immutable parallel safe
as $$ select scoring.ratio(answer, accepted, t1, t2, t3) <= 0.25 $$;

comment on function scoring.judge_text(text, text[], boolean, boolean, boolean)
  is 'Whether a text is an accepted answer, within the tolerances.';
