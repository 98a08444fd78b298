-- What was answered on the skills of a topic, in a form that does not depend on
-- the order of the answers: one item an answer, RUNG then + (right) or -, then
-- /CHOICES when it was a choice among that many, then ~ when it was given in an earlier
-- test; sorted, comma between. '' : none. The pattern before, and one answer
-- more: what an earlier test said of the same skill is no longer said.
--   rung     place of the skill in its topic, from 1
--   choices  how many proposals one was to be chosen from; NULL or 0: not a choice
create function scoring.pattern(
  before text, rung int, "right" boolean, choices int)
returns text
language plpgsql immutable parallel safe
as $$
declare
  v_item constant text := rung || case when "right" then '+' else '-' end
    || coalesce('/' || nullif(choices, 0), '');
begin
  return (select string_agg(i, ',' order by i collate "C")
            from unnest(string_to_array(before, ',') || v_item) as i
           where i not like rung || '%~');
end $$;

comment on function scoring.pattern(text, int, boolean, int) is
  'A topic''s answers, whatever their order; one more.';
