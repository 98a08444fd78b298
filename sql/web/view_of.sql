-- The view (app.topic_view) of a pattern of answers in a topic; made when it is the first
-- time that anybody has it. Of two at once the first comer's is taken.
create function web.view_of(model int, pattern text)
returns int language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_view int;
begin
  select v.id into v_view from app.topic_view v
   where v.model = view_of.model and v.pattern = view_of.pattern;
  if found then
    return v_view;
  end if;
  insert into app.topic_view (model, pattern, asked, chance, mean, variance, has,
                              covariance)
  select m.id, view_of.pattern, e.asked, v.*
    from app.topic_model m
   cross join lateral scoring.evidence(view_of.pattern, cardinality(m.units)) e
   cross join lateral scoring.topic_view(m.difficulties, m.units, e.mastered,
                                         e.missed) v
   where m.id = view_of.model
  on conflict do nothing returning id into v_view;
  return coalesce(v_view, web.view_of(model, pattern));
end $$;
