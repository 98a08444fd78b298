-- Why an answer may not be judged yet: a message key, or NULL when it may.
--   answer.empty       nothing given: null, blank text, nothing ticked, all
--                      fields blank
--   answer.long        a text over 2000 characters
--   answer.incomplete  a field or position blank or missing (qrocm-ind, order,
--                      match; qrocm-dep asks for one at least)
--   answer.order       an item at two positions
-- answer: as posted, before shape_answer, so that every position of order is
-- seen; the shaped one gives the same fault. proposals: app.challenge's, which
-- names what is to be filled ('' asks for nothing beyond what is posted).
-- A hand-made value of a wrong JSON type is no fault: judge says ko.
-- 22023: unknown kind, NULL or broken proposals.
create function scoring.answer_fault(
  kind text, answer jsonb, proposals text
) returns text
language plpgsql immutable parallel safe
as $$
declare
  v_values jsonb[];   -- what is written, wherever
  v_fields jsonb;     -- by name; order's array by position
begin
  perform scoring.require_kind(kind);
  if proposals is null then
    raise invalid_parameter_value using message = 'proposals: NULL';
  end if;
  v_fields := case jsonb_typeof(answer)
    when 'object' then answer
    when 'array' then (
      select coalesce(jsonb_object_agg(e.place, e.value), '{}')
        from jsonb_array_elements(answer) with ordinality as e (value, place))
  end;
  v_values := case when v_fields is null then array[answer]
    else array(select value from jsonb_each(v_fields)) end;

  if not exists (select from unnest(v_values) as v
                 where not scoring.answer_blank(v)) then
    return 'answer.empty';
  elsif exists (select from unnest(v_values) as v
                where jsonb_typeof(v) = 'string'
                  and length(v #>> '{}') > 2000) then
    return 'answer.long';
  elsif kind not in ('qrocm-ind', 'order', 'match')
    or jsonb_typeof(answer) <> 'object'
      and (kind <> 'order' or jsonb_typeof(answer) <> 'array') then
    return null;
  elsif exists (select from unnest(v_values) as v
                where scoring.answer_blank(v))
    or exists (select
                 from unnest(scoring.expected_fields(kind, proposals)) as f
                where scoring.answer_blank(v_fields -> f)) then
    return 'answer.incomplete';
  elsif kind = 'order' and (select count(*) > count(distinct v)
                              from unnest(v_values) as v) then
    return 'answer.order';
  end if;
  return null;
end $$;

comment on function scoring.answer_fault(text, jsonb, text) is
  'Message key of why an answer may not be judged yet, or NULL.';
