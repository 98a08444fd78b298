-- The answers of an adaptive exam that count, as scoring.capacity takes them.
-- asked: places in the bank; outcomes: one each, NULL where the answer does not
-- count; discriminants, difficulties: the bank's.
-- 22023: NULLs, arrays of unequal length, a place that the bank has not.
create function scoring.exam_answers(
  asked int[], outcomes boolean[], discriminants float8[],
  difficulties float8[], out a float8[], out b float8[], out u boolean[]
)
language plpgsql immutable parallel safe
as $$
begin
  if num_nulls(asked, outcomes, discriminants, difficulties) > 0
    or cardinality(asked) <> cardinality(outcomes)
    or cardinality(discriminants) <> cardinality(difficulties)
    or array_position(asked, null) is not null
    or 1 > any (asked) or cardinality(discriminants) < any (asked)
  then
    raise invalid_parameter_value using
      message = 'exam_answers: NULLs, unequal arrays, or no such place';
  end if;
  select coalesce(array_agg(discriminants[p] order by n), '{}'),
      coalesce(array_agg(difficulties[p] order by n), '{}'),
      coalesce(array_agg(o order by n), '{}')
    into a, b, u
    from unnest(asked, outcomes) with ordinality as t (p, o, n)
   where o is not null;
end $$;

comment on function scoring.exam_answers(int[], boolean[], float8[], float8[])
  is 'The answers of an adaptive exam that count.';
