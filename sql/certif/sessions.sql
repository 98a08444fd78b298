-- The exam sessions of a center, a page of them. Its members.
--   etat    only upcoming, due (to finalise), finalised or published ones; anything else: all
--   search  part of the number, the room or the address
--   page    from 1, 20 a page
create function certif.sessions(etat text default '', search text default '', page text default '1')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_center uuid := web.center();
  v_size   constant int := 20;
  v_list   text := case when etat in ('upcoming', 'due', 'finalised', 'published') then etat else '' end;
  v_lists  text;
  v_count  int;
  v_page   int;
begin
  select string_agg(xmlelement(name list, xmlattributes(l.name, coalesce(n.count, 0) as count))::text, ''
                    order by l.place),
         max(n.count) filter (where l.name = v_list)
    into v_lists, v_count
    from unnest(array['', 'upcoming', 'due', 'finalised', 'published']) with ordinality l (name, place)
    left join (select coalesce(s.list, '') as name, count(*)
                 from web.center_sessions(v_center, search) s group by rollup (s.list)) n on n.name = l.name;
  v_page := web.page_of(page, v_count, v_size);
  return '<certif.sessions ' || web.attributes(xmlelement(name a, xmlattributes(
           v_list as etat, web.trimmed(search) as search, web.url_part(web.trimmed(search)) as query, coalesce(v_count, 0) as count,
           v_page as page, web.pages_of(v_count, v_size) as pages))) || '>'
    || web.space_of_center(v_center) || v_lists || coalesce((
      select string_agg(web.exam_session_element(x.session), '' order by x.place)
        from (select s.session, row_number() over (order by
                       case when v_list = 'upcoming' then (s.session).starts_at end,
                       (s.session).starts_at desc, (s.session).number desc) as place
                from web.center_sessions(v_center, search) s where v_list in ('', s.list)) x
       where x.place > (v_page - 1) * v_size and x.place <= v_page * v_size), '')
    || '</certif.sessions>';
end $$;
comment on function certif.sessions is 'GET /certif/sessions.';
grant execute on function certif.sessions to palier_web;
