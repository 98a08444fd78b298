-- What was changed so far, for one post at a time: the row is locked until the end.
create function simulation.take_changes(assessment uuid, "position" int)
returns jsonb language plpgsql volatile as $$
declare
  v_changes jsonb;
begin
  insert into app.simulation_state (assessment, position, changes)
  values (take_changes.assessment, take_changes.position, '{}') on conflict do nothing;
  select s.changes into v_changes from app.simulation_state s
   where s.assessment = take_changes.assessment and s.position = take_changes.position
     for update;
  return v_changes;
end $$;

-- Keeps what a person has changed in the application of a question.
create function simulation.keep(assessment uuid, "position" int, changes jsonb)
returns void language plpgsql volatile as $$
begin
  update app.simulation_state s set changes = keep.changes, changed_at = now()
   where s.assessment = keep.assessment and s.position = keep.position;
end $$;

-- The changes with those of an action added. Errors as the kinds say.
create function simulation.change(
  simulation text, changes jsonb, action text, answer jsonb, target text,
  value text)
returns jsonb language plpgsql stable as $$
declare
  v_simulation app.simulation;
  v_world      jsonb := simulation.world(simulation, changes);
  v_items      text[] := simulation.chosen(answer);
  v_new        jsonb;
begin
  select s.* into v_simulation from app.simulation s where s.id = simulation;
  if v_simulation.kind in ('files', 'mail') and action <> 'reply' and v_items = '{}' then
    perform web.refuse(web.fault('answer', 'item.required'));
  end if;
  case v_simulation.kind
    when 'files' then v_new := simulation.files_change(simulation, v_world, action,
                                                       v_items, target, value);
    when 'mail' then v_new := simulation.mail_change(v_simulation, v_world, action,
                                                     v_items, target, value);
    when 'settings' then v_new := simulation.settings_change(simulation, v_world,
                                                             action, target, value);
    else perform web.fail(400, 'error.400');
  end case;
  return changes || coalesce((
    select jsonb_object_agg(n.key, coalesce(changes -> n.key, '{}') || n.value)
      from jsonb_each(v_new) n), '{}');
end $$;

-- The items that a form names: one or several, each once. PT400.
create function simulation.chosen(answer jsonb)
returns text[] language plpgsql immutable as $$
begin
  if answer is null then
    return array[]::text[];
  elsif jsonb_typeof(answer) = 'string' then
    return array[answer #>> '{}'];
  elsif jsonb_typeof(answer) <> 'array' then
    perform web.fail(400, 'error.400');
  end if;
  return array(select distinct e from jsonb_array_elements_text(answer) e);
end $$;

-- Where in an application an action leads: back to what was looked at; not to an item that went away, nor to one that is gone after a
-- reset. PT400 for what no form of ours says.
create function simulation.place(action text, place text, item text, view text)
returns text language plpgsql immutable as $$
declare
  v_stays boolean := action not in ('reset', 'move', 'delete', 'restore');
begin
  if concat(place, item, view) !~ '^[a-z0-9-]*$' then
    perform web.fail(400, 'error.400');
  end if;
  return '?fait=' || action
      || case when place <> '' and action <> 'reset' then '&lieu=' || place else '' end
      || case when item <> '' and v_stays then '&objet=' || item else '' end
      || case when view <> '' and v_stays then '&vue=' || view else '' end;
end $$;
