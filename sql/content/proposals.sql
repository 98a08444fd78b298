-- What the page shows to answer with, in the order shown. Never says which is right.

create function content.proposals(challenge text, kind text, node xml) returns text
language sql immutable
as $$
  select coalesce(content.readable(case
    when kind in ('qcu', 'qcm')             then content.proposed_choices(challenge, node)
    when kind = 'qroc'                      then content.proposed_options(node, '/challenge/answer/option')
    when kind in ('qrocm-ind', 'qrocm-dep') then content.proposed_fields(node)
    when kind = 'order'                     then content.proposed_items(challenge, node)
    when kind = 'match'                     then content.proposed_pairs(challenge, node)
  end), '');
$$;

-- shuffle="no" keeps the order written.
create function content.proposed_choices(challenge text, node xml) returns text
language sql immutable
as $$
  select string_agg(format('<choice id="%s">%s</choice>', s.id, content.inner(s.part)), ''
    order by case when xpath_exists('/challenge[@shuffle = "no"]', node) then s.nth else s.place end)
  from content.shuffled(challenge, node, '/challenge/choice') as s;
$$;

create function content.proposed_options(node xml, path text) returns text
language sql immutable
as $$
  select string_agg(xmlelement(name option, p.words)::text, '' order by p.nth)
  from content.parts(node, path) as p;
$$;

create function content.proposed_fields(node xml) returns text
language sql immutable
as $$
  select string_agg(xmlelement(name field,
      xmlattributes(p.name as name, p.label as label, p.format as format, p.hint as hint),
      content.proposed_options(p.part, '/field/option')::xml)::text, '' order by p.nth)
  from content.parts(node, '/challenge/fields/field') as p;
$$;

create function content.proposed_items(challenge text, node xml) returns text
language sql immutable
as $$
  select (
  select coalesce((select string_agg(position::text, '')
    from unnest(xpath('/challenge/positions', node)) as position), '')
) || (
  select string_agg(format('<item id="%s">%s</item>', s.id, content.inner(s.part)), '' order by s.place)
  from content.shuffled(challenge, node, '/challenge/item') as s
);
$$;

-- Lefts as written, rights shuffled. A right's id is the place of its pair; what matches nothing follows.
create function content.proposed_pairs(challenge text, node xml) returns text
language sql immutable
as $$
  select (
  select string_agg(format('<left id="%s">%s</left>', p.id, content.inner(l)), '' order by p.nth)
  from content.parts(node, '/challenge/pair') as p, unnest(xpath('/pair/left', p.part)) as l
) || (
  select string_agg(xmlelement(name "right", xmlattributes(s.nth as id), s.words)::text, '' order by s.place)
  from content.shuffled(challenge, node, '/challenge/pair/right | /challenge/extra') as s
);
$$;
