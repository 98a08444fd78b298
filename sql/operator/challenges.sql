-- The item report, a page of it. Operators.
--   competence  only that one's; flag: only those that bear it, or any ("any")
--   tri         challenge, success, answers, discrimination, exposure: by which to sort
--   page        from 1, 30 a page
-- Unknown values of the three are as if they were not there.
create function operator.challenges(
  competence text default '', flag text default '', tri text default '', page text default '1')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_size  constant int := 30;
  v_competence text := (select c.code from app.competence c where c.code = challenges.competence);
  v_flag  text := web.item_flag(flag);
  v_sort  text := case when tri in ('success', 'answers', 'discrimination', 'exposure') then tri
                       else 'challenge' end;
  v_count int;
  v_page  int;
begin
  perform web.operator();
  select count(*) into v_count from web.item_figures(v_competence, v_flag);
  v_page := web.page_of(page, v_count, v_size);
  return '<operator.challenges ' || web.attributes(xmlelement(name a, xmlattributes(
           v_competence as competence, v_flag as flag, v_sort as tri, v_count as count,
           v_page as page, web.pages_of(v_count, v_size) as pages,
           (select max(r.refreshed_at) from app.item_report r) as refreshed_at,
           (select max(r.answers) from app.item_report r) as answers,
           (select max(r.placements) from app.item_report r) as placements))) || '>'
    || web.item_flag_counts(v_competence)
    || (select string_agg(xmlelement(name competence, xmlattributes(c.code, c.name))::text, ''
                          order by c.code) from app.competence c)
    || coalesce((
      select string_agg('<challenge ' || web.item_attributes(f.challenge) || '>'
               || web.item_flags(f.challenge) || '</challenge>', '' order by f.place)
        from (select o.challenge, row_number() over (order by
                case v_sort when 'success' then o.success when 'answers' then -o.answers
                  when 'discrimination' then o.discrimination
                  when 'exposure' then -o.exposure end,
                o.competence, o.level, o.challenge) as place
                from web.item_figures(v_competence, v_flag) o) f
       where f.place > (v_page - 1) * v_size and f.place <= v_page * v_size), '')
    || '</operator.challenges>';
end $$;
comment on function operator.challenges is 'GET /operateur/epreuves.';
grant execute on function operator.challenges to palier_web;
