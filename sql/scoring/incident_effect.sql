-- What an incident reported about a question does by itself when the session
-- is finalised (the auto-jury's table):
--   neutralise  the question no longer counts
--   accept      it counts as right (the page was left by accident)
--   nothing     resolved without effect
--   jury        nothing by itself: people decide
-- category: of an incident; subcategory: of 'in_challenge' or
-- 'candidate_informations_changes', else NULL. verdict: of its answer, NULL
-- when none was given (as one that was skipped). illustrated: it shows a
-- picture or an application; attached: it hands out a file; timed; focused:
-- the page may not be left. A right answer is always left alone, and so is one
-- that leaving the page made wrong, but for the incident that is about that.
-- 22023: an unknown word, a subcategory that is none of its category's, NULLs.
create function scoring.incident_effect(
  category text, subcategory text, verdict text, illustrated boolean,
  attached boolean, timed boolean, focused boolean
) returns text
language plpgsql immutable parallel safe
as $$
declare
  v_for text;
begin
  if num_nulls(category, illustrated, attached, timed, focused) > 0
    or verdict not in
      ('ok', 'ko', 'partially', 'aband', 'timedout', 'focusedout')
  then
    raise invalid_parameter_value using
      message = 'incident_effect: NULLs or an unknown verdict';
  end if;
  select t.concerned into v_for
    from (values
      ('candidate_informations_changes', 'name_or_birthdate', 'jury'),
      ('candidate_informations_changes', 'extra_time_percentage', 'none'),
      ('signature_issue', null, 'none'),
      ('fraud', null, 'jury'),
      ('non_blocking_candidate_issue', null, 'none'),
      ('non_blocking_technical_issue', null, 'none'),
      ('in_challenge', 'website_blocked', 'all'),
      ('in_challenge', 'website_unavailable', 'all'),
      ('in_challenge', 'software_not_working', 'all'),
      ('in_challenge', 'skip_on_oops', 'all'),
      ('in_challenge', 'accessibility_issue', 'all'),
      ('in_challenge', 'image_not_displaying', 'illustrated'),
      ('in_challenge', 'embed_not_working', 'illustrated'),
      ('in_challenge', 'file_not_opening', 'attached'),
      ('in_challenge', 'extra_time_exceeded', 'timed'),
      ('in_challenge', 'unintentional_focus_out', 'focused')
    ) as t (category, subcategory, concerned)
   where t.category = incident_effect.category
     and t.subcategory is not distinct from incident_effect.subcategory;
  if not found then
    raise invalid_parameter_value using
      message = format('incident_effect: no incident %L, %L', category,
        subcategory);
  end if;
  return case
    when v_for = 'jury' then 'jury'
    when v_for = 'focused' and focused and verdict = 'focusedout' then 'accept'
    when v_for = 'focused' and focused and coalesce(verdict, 'aband') = 'aband'
      then 'neutralise'
    when coalesce(verdict, 'aband') in ('ok', 'focusedout') then 'nothing'
    when v_for = 'all' or (v_for = 'illustrated' and illustrated)
      or (v_for = 'attached' and attached) or (v_for = 'timed' and timed)
      then 'neutralise'
    else 'nothing' end;
end $$;

comment on function scoring.incident_effect(
    text, text, text, boolean, boolean, boolean, boolean)
  is 'What a reported incident does to its question by itself.';
