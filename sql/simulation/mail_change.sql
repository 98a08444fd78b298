-- What an action does to messages, as changed properties. Errors: PT400, PT404, PT422 on answer or target.
--   move   to the folder target                mark   value: read, unread, flagged, unflagged
--   reply  message target, to the addresses in items
create function simulation.mail_change(
  simulation app.simulation, world jsonb, action text, items text[], target text,
  value text)
returns jsonb language plpgsql stable as $$
begin
  if action = 'reply' then
    return simulation.replied(simulation, world, items, target);
  end if;
  perform simulation.require(simulation.id, world, i, array['message'])
     from unnest(items) i;
  if action = 'move' then
    if target = '' then
      perform web.refuse(web.fault('target', 'file.target'));
    end if;
    perform simulation.require(simulation.id, world, target, array['folder', 'bin']);
    return (select jsonb_object_agg(i, jsonb_build_object('place', target))
              from unnest(items) i);
  elsif action = 'mark' and value ~ '^(un)?(read|flagged)$' then
    return (select jsonb_object_agg(i, jsonb_build_object(
                     case when value ~ 'read' then 'read' else 'flag' end,
                     case when value ~ '^un' then 'no' else 'yes' end))
              from unnest(items) i);
  end if;
  perform web.fail(400, 'error.400');
  return null;
end $$;

-- A reply: replied says to whom, the addresses in the order of the message.
create function simulation.replied(simulation app.simulation, world jsonb,
                                   addresses text[], message text)
returns jsonb language plpgsql stable as $$
declare
  v_known text[];
begin
  perform simulation.require(simulation.id, world, message, array['message']);
  if addresses = '{}' then
    perform web.refuse(web.fault('answer', 'recipient.required'));
  end if;
  select array_agg(distinct a.address) into v_known
    from simulation.items(simulation.id, world) i,
         simulation.reply_addresses(simulation, i.properties, i.details) a
   where i.id = message;
  if not addresses <@ v_known then
    perform web.fail(404, 'error.404');
  end if;
  return jsonb_build_object(message, jsonb_build_object('replied',
    (select string_agg(a, ' ' order by a) from unnest(addresses) a)));
end $$;
