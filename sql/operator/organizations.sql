-- The organizations, a page of them. Operators.
--   q     part of a name, number or address; case and accents do not count
--   page  from 1, 30 a page
--   fait  what has just been done (created, invited); anything else is as if it were not there
-- Of each: members; invitation: what became of its head's (pending, accepted, cancelled), the latest.
create function operator.organizations(q text default '', page text default '1', fait text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_size  constant int := 30;
  v_q     text := web.trimmed(left(q, 255));
  v_found uuid[];
  v_count int;
  v_page  int;
begin
  perform web.operator();
  v_found := web.found_organizations(v_q);
  v_count := cardinality(v_found);
  v_page := web.page_of(page, v_count, v_size);
  return '<operator.organizations ' || web.attributes(xmlelement(name a, xmlattributes(
           v_q as q, v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages,
           case when fait in ('created', 'invited') then fait end as done,
           exists (select from app.organization) as any))) || '>'
    || coalesce((
      select string_agg(xmlelement(name organization, xmlattributes(
               o.id, o.uai, o.name, o.type, o.email, o.created_at,
               (select count(*) from app.organization_member m where m.organization = o.id) as members,
               i.state as invitation, i.created_at as invited_at))::text, '' order by f.place)
        from unnest(v_found[(v_page - 1) * v_size + 1 : v_page * v_size]) with ordinality f (id, place)
        join app.organization o on o.id = f.id
        left join lateral (select i.state, i.created_at from app.invitation i
                            where i.organization = o.id and i.center is not null
                            order by i.created_at desc, i.state = 'cancelled' limit 1) i on true), '')
    || '</operator.organizations>';
end $$;
comment on function operator.organizations is 'GET /operateur/etablissements.';
grant execute on function operator.organizations to palier_web;
