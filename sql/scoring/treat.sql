-- A text after the tolerances that are on: T1 first, then T2.
create function scoring.treat(given text, t1 boolean, t2 boolean) returns text
language sql immutable parallel safe
as $$
  select case
    when t1 and t2 then scoring.treat_t2(scoring.treat_t1(given))
    when t1 then scoring.treat_t1(given)
    when t2 then scoring.treat_t2(given)
    else given
  end
$$;

comment on function scoring.treat(text, boolean, boolean) is
  'A text after the tolerances T1 and T2, each where it is on.';
