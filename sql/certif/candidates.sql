-- The candidates of an exam session, a page of them by name. Members of its center. Error: PT404.
--   search  part of a name or class
--   page    from 1, 50 a page
create function certif.candidates(exam_session uuid, search text default '', page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session app.exam_session := web.own_exam_session(exam_session);
  v_size    constant int := 50;
  v_words   text := lower(web.trimmed(search));
  v_count   int;
  v_page    int;
begin
  select count(*) into v_count from app.candidate c
   where c.exam_session = v_session.id
     and strpos(lower(concat_ws(' ', c.last_name, c.first_name, c.last_name, c.division)), v_words) > 0;
  v_page := web.page_of(page, v_count, v_size);
  return web.exam_session_page('certif.candidates', v_session,
       xmlelement(name list, xmlattributes(web.trimmed(search) as search, web.url_part(web.trimmed(search)) as query,
                                           v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages))::text
    || coalesce((
      select string_agg(web.candidate_element(x.c), '' order by x.place)
        from (select c, row_number() over (order by c.last_name collate "fr-x-icu", c.first_name collate "fr-x-icu",
                                                    c.birth_date, c.id) as place
                from app.candidate c
               where c.exam_session = v_session.id
                 and strpos(lower(concat_ws(' ', c.last_name, c.first_name, c.last_name, c.division)), v_words) > 0) x
       where x.place > (v_page - 1) * v_size and x.place <= v_page * v_size), ''));
end $$;
comment on function certif.candidates is 'GET /certif/sessions/{exam_session}/candidats.';
grant execute on function certif.candidates to palier_web;
