-- The window of a mail client: the folders beside, then a folder's messages, a search's, or one message.
--   view   '' the message, repondre or repondre-a-tous: its reply
create function simulation.mail_window(
  simulation app.simulation, world jsonb, place text, item text, view text, query text)
returns text language plpgsql stable as $$
declare
  v_place text := simulation.place(simulation, world, place, array['folder', 'bin']);
begin
  if view !~ '^(|repondre|repondre-a-tous)$' then
    perform web.fail(400, 'error.400');
  end if;
  return '<window ' || web.attributes(xmlelement(name a, xmlattributes(
           v_place as place, view, query, simulation.options ->> 'owner' as owner,
           simulation.options ->> 'address' as address)))
      || '>' || simulation.mail_folders(simulation.id, world)
      || case when item <> '' then
                simulation.mail_message(simulation, world, item, view)
              else simulation.mail_listed(simulation.id, world, v_place, query) end
      || '</window>';
end $$;

-- The folders in their order, with how many messages are unread.
create function simulation.mail_folders(simulation text, world jsonb)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name folder, xmlattributes(f.id, f.type, f.name,
           (select count(*) from jsonb_each(world) i
             where i.value ->> 'place' = f.id and i.value ->> 'read' = 'no') as unread))::text,
           '' order by f.rank)
    from simulation.folders(mail_folders.simulation, world) f);
end $$;

-- A folder's messages, or those of all folders that a query finds, the latest first.
create function simulation.mail_listed(simulation text, world jsonb, place text, query text)
returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_searched boolean := btrim(query) <> '';
begin
  return case when v_searched then '<results/>' else '' end || coalesce((
  select string_agg(xmlelement(name entry, xmlattributes(i.id,
           i.properties ->> 'subject' as subject, i.properties ->> 'from' as "from",
           i.properties ->> 'date' as date, i.properties ->> 'read' as read,
           i.properties ->> 'flag' as flag, i.properties ->> 'replied' as replied,
           i.details like '%<attachment%' as attachment,
           case when v_searched then f.name end as place_path))::text, ''
           order by i.properties ->> 'date' desc, i.position)
    from simulation.items(mail_listed.simulation, world) i
    join simulation.folders(mail_listed.simulation, world) f on f.id = i.place
   where i.type = 'message'
     and case when v_searched then simulation.message_fits(i.words, i.properties, query)
              else i.place = mail_listed.place end), '');
end $$;

-- Does a message hold every word of a query, none that is excluded, and those of de: and objet: in their place?
create function simulation.message_fits(words text, properties jsonb, query text)
returns boolean language plpgsql immutable as $$
begin
  return simulation.fits(words, query, 'de|objet') and not exists (
    select from simulation.terms(query, 'de|objet') t
     where t.field <> '' and (position(btrim(simulation.folded(t.term)) in
       simulation.folded(case t.field when 'de'
         then concat(properties ->> 'from', ' ', properties ->> 'address')
         else properties ->> 'subject' end)) > 0) = t.excluded);
end $$;

-- One message, with whom a reply would go to (<recipient/>).
create function simulation.mail_message(simulation app.simulation, world jsonb, item text,
                                        view text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  perform simulation.require(simulation.id, world, item, array['message']);
  return (
  select '<message ' || web.attributes(xmlelement(name a, xmlattributes(i.id, i.place,
           p ->> 'subject' as subject, p ->> 'from' as "from", p ->> 'address' as address,
           p ->> 'reply' as reply, p ->> 'date' as date, p ->> 'read' as read,
           p ->> 'flag' as flag, p ->> 'replied' as replied)))
      || '>' || i.details || simulation.recipients(mail_message.simulation, i.properties,
                                                   i.details, view)
      || '<body>' || simulation.body((mail_message.simulation).id, world, i.id)
      || '</body></message>'
    from simulation.items((mail_message.simulation).id, world) i
   cross join lateral (select i.properties) x (p)
   where i.id = mail_message.item);
end $$;

-- To whom a reply may go: the sender (where replies are wanted, if the message says so), then its other recipients,
-- without the person. chosen: what the button picks.
create function simulation.reply_addresses(simulation app.simulation, properties jsonb,
                                           details text)
returns table (nth bigint, name text, address text)
language sql stable as $$
  select 0::bigint, case when properties ? 'reply' then '' else properties ->> 'from' end,
         coalesce(properties ->> 'reply', properties ->> 'address')
  union all
  select r.nth, coalesce(r.name, ''), r.address
    from xmltable('/d/*[self::to or self::cc]' passing xmlparse(content
           '<d>' || details || '</d>') columns
           nth for ordinality, name text path '@name', address text path '@address') r
   where r.address <> (simulation).options ->> 'address'
$$;

-- <recipient/>s of a reply: chosen, the sender, or everybody when all are answered.
create function simulation.recipients(simulation app.simulation, properties jsonb,
                                      details text, view text)
returns text language plpgsql stable as $$
begin
  if view = '' then
    return '';
  end if;
  return (
  select string_agg(xmlelement(name recipient, xmlattributes(a.name, a.address,
           a.nth = 0 or view = 'repondre-a-tous' as chosen))::text, '' order by a.nth)
    from simulation.reply_addresses(simulation, properties, details) a);
end $$;
