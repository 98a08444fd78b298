-- What the search engine finds: pages with every word, none of the excluded ones, of the sites asked for. The more of
-- the words in its title, the further ahead; then the more often they come.
create function simulation.web_found(simulation text, world jsonb, query text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select '<results/>' || coalesce(string_agg(xmlelement(name result, xmlattributes(i.id,
           p ->> 'title' as title, p ->> 'address' as address, p ->> 'site' as site,
           p ->> 'date' as date, simulation.extract(web_found.simulation, i.id) as extract
           ))::text, '' order by simulation.weight(p ->> 'title', i.words, query) desc,
           i.position), '')
    from simulation.items(web_found.simulation, world) i
   cross join lateral (select i.properties) x (p)
   where i.type = 'webpage' and p ->> 'indexed' is distinct from 'no'
     and exists (select from simulation.terms(query, 'site') t where not t.excluded)
     and simulation.fits(simulation.folded(p ->> 'title') || i.words, query, 'site')
     and simulation.site_fits(p ->> 'address', query));
end $$;

-- site:mairie.example, and all that ends so; -site: none of these.
create function simulation.site_fits(address text, query text)
returns boolean language plpgsql immutable as $$
declare
  v_host text := '.' || split_part(simulation.bare_address(address), '/', 1);
begin
  return not exists (
    select from simulation.terms(query, 'site') t
   cross join lateral (select '.' || split_part(ltrim(simulation.bare_address(t.term), '.'),
                                                '/', 1)) s (host)
     where t.field = 'site' and (right(v_host, length(s.host)) = s.host) = t.excluded);
end $$;

-- How well a page fits a query: each word counts once a time that it stands in the text, ten times more in the title.
create function simulation.weight(title text, words text, query text)
returns bigint language plpgsql immutable as $$
begin
  return (
  select coalesce(sum(10 * (position(f.term in simulation.folded(title)) > 0)::int
           + (length(words) - length(replace(words, f.term, ' '))) / length(f.term)), 0)
    from simulation.terms(query, 'site') t
   cross join lateral (select simulation.folded(t.term)) f (term)
   where t.field = '' and not t.excluded);
end $$;

-- The beginning of a page's first paragraph, as plain text.
create function simulation.extract(simulation text, page text)
returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_text text := (
    select array_to_string(xpath('//text()', xmlparse(content p.body)), '')
      from app.simulation_part p
     where p.simulation = extract.simulation and p.item = page and p.conditions = '[]'
       and p.body like '<p>%' order by p.position limit 1);
begin
  v_text := replace(replace(replace(v_text, '&lt;', '<'), '&gt;', '>'), '&amp;', '&');
  return case when length(v_text) > 160
              then regexp_replace(left(v_text, 160), '\s+\S*$', '') || '…' else v_text end;
end $$;
