-- Interchangeable fields: {"groups": {"A": ["a","b"], "B": ["c"]},
-- "partial": 1, "full": 2, "fields": ["x","y"], "t1": …} against
-- {"x": "c", "y": "a"}.
-- Each answer that is not blank goes to the group it is nearest to (ties: the
-- first key in jsonb's order: shorter first, then by bytes) if it is near
-- enough; distinct groups are counted. full (all groups where absent) → ok,
-- partial (never where absent) → partially. fields, where given, names what may
-- be posted: with any other field, a guess too many, the answer is ko.
create function scoring.judge_qrocm_dep(solution jsonb, answer jsonb)
returns text
language plpgsql immutable parallel safe
as $$
declare
  v_groups  jsonb := scoring.solution_map(solution -> 'groups', 'groups');
  v_names   text[] := array(select jsonb_object_keys(v_groups));
  v_full    int := scoring.solution_count(solution, 'full',
              cardinality(v_names));
  v_partial int := scoring.solution_count(solution, 'partial', null);
  v_t1      boolean := scoring.solution_flag(solution, 't1');
  v_t2      boolean := scoring.solution_flag(solution, 't2');
  v_t3      boolean := scoring.solution_flag(solution, 't3');
  v_found   int;
begin
  perform scoring.solution_texts(v_groups -> g.name, g.name)
    from unnest(v_names) as g (name);
  if solution ? 'fields' then
    perform scoring.solution_texts(solution -> 'fields', 'fields');
  end if;
  if not scoring.only_texts(answer, 'object')
    or solution ? 'fields' and exists (
      select from jsonb_object_keys(answer) as k
      where not solution -> 'fields' ? k)
  then
    return 'ko';
  end if;
  select count(distinct nearest.place) into v_found
    from jsonb_each_text(answer) as given
    cross join lateral (
      select g.place, scoring.ratio(given.value,
          scoring.solution_texts(v_groups -> g.name, g.name),
          v_t1, v_t2, v_t3) as ratio
        from unnest(v_names) with ordinality as g (name, place)
        order by ratio, g.place
        limit 1
    ) as nearest
    where nearest.ratio <= 0.25;
  return case when v_found >= v_full then 'ok'
    when v_found >= v_partial then 'partially'
    else 'ko' end;
end $$;

comment on function scoring.judge_qrocm_dep(jsonb, jsonb) is
  'Verdict on interchangeable fields: ok, partially or ko.';
