-- A control's new value. Errors: PT400, PT404, PT422 on value.
create function simulation.settings_change(
  simulation text, world jsonb, action text, target text, value text)
returns jsonb language plpgsql stable as $$
declare
  v_item  record;
  v_value text := regexp_replace(btrim(value), '\s+', ' ', 'g');
begin
  if action <> 'set' then
    perform web.fail(400, 'error.400');
  end if;
  perform simulation.require(simulation, world, target, array['switch', 'choice', 'entry']);
  select i.* into v_item from simulation.items(simulation, world) i where i.id = target;
  if v_item.type = 'switch' and v_value !~ '^(on|off)$'
     or v_item.type = 'choice' and not exists (
       select from unnest(xpath('/d/option/@id', xmlparse(content
         '<d>' || v_item.details || '</d>'))) o where o::text = v_value) then
    perform web.fail(400, 'error.400');
  end if;
  if length(v_value) > 100 then
    perform web.refuse(web.fault('value', 'name.long'));
  end if;
  return jsonb_build_object(target, jsonb_build_object('value', v_value));
end $$;
