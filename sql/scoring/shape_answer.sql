-- What the form posts → what judge takes. qcm: a string (one box ticked) →
-- an array; order: {"1": "c", "2": "a"} (position → item) → ["c", "a"], in
-- order of position, blanks kept; the rest as it is, hand-made nonsense too
-- (judge says ko). Nothing posted (SQL NULL) → JSON null. 22023: unknown kind.
create function scoring.shape_answer(kind text, answer jsonb) returns jsonb
language plpgsql immutable parallel safe
as $$
begin
  perform scoring.require_kind(kind);
  if answer is null then
    return 'null'::jsonb;
  elsif kind = 'qcm' and jsonb_typeof(answer) = 'string' then
    return jsonb_build_array(answer);
  elsif kind = 'order' and jsonb_typeof(answer) = 'object' then
    if not exists (select from jsonb_object_keys(answer) as k
                   where k !~ '^[0-9]{1,3}$')
    then
      return (select coalesce(
          jsonb_agg(e.value order by e.key::int, e.key), '[]')
        from jsonb_each(answer) as e);
    end if;
  end if;
  return answer;
end $$;

comment on function scoring.shape_answer(text, jsonb) is
  'Turns what the form posts into what judge takes.';
