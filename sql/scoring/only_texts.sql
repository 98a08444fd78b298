-- Is an answer of this JSON type, with nothing but strings in it?
-- kind of container: array or object. Anything a hand-made post may bring.
create function scoring.only_texts(answer jsonb, container text)
returns boolean
language sql immutable parallel safe
as $$
  select jsonb_typeof(answer) = container
    and not jsonb_path_exists(answer, case container
      when 'array' then 'strict $[*] ? (@.type() != "string")'
      else 'strict $.* ? (@.type() != "string")' end::jsonpath)
$$;

comment on function scoring.only_texts(jsonb, text) is
  'Whether an answer is an array (or object) of strings.';
