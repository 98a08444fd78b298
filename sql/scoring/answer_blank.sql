-- Is nothing written here? NULL, JSON null and strings of white space.
-- Other JSON types are something: wrong, but not missing.
create function scoring.answer_blank(value jsonb) returns boolean
language sql immutable parallel safe
as $$
  select value is null or case jsonb_typeof(value)
    when 'null' then true
    when 'string' then scoring.without_spaces(value #>> '{}') = ''
    else false end
$$;

comment on function scoring.answer_blank(jsonb) is
  'Whether a value is absent, null or a blank string.';
