-- The site's texts; one that is gone is deleted.
create function content.load_texts(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with new as (
    select p.id, p.title, content.inner(t.root) as body
    from content.roots(documents, 'text') as t,
      xmltable('/text' passing t.root columns id text path '@id', title text path '@title') as p
  ), put as (
    insert into app.text_page as old (id, title, body) select n.id, n.title, n.body from new as n
    on conflict (id) do update set title = excluded.title, body = excluded.body
      where (old.title, old.body) is distinct from (excluded.title, excluded.body)
    returning xmax = 0 as fresh
  ), gone as (
    delete from app.text_page as old where not exists (select from new as n where n.id = old.id)
    returning 1
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), (select count(*) from gone) from put;
$$;
