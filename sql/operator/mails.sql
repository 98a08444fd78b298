-- The outbox, latest first, a page of it: for demonstrations, where the setting shows_mail says so. Operators. Error: PT404 elsewhere.
--   page  from 1, 20 a page
create function operator.mails(page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_size  constant int := 20;
  v_count int;
  v_page  int;
begin
  perform web.operator();
  if not (select s.shows_mail from app.setting s) then
    perform web.fail(404, 'error.404');
  end if;
  select count(*) into v_count from app.mail;
  v_page := web.page_of(page, v_count, v_size);
  return '<operator.mails ' || web.attributes(xmlelement(name a, xmlattributes(
           v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages))) || '>'
    || coalesce((
      select string_agg('<mail ' || web.attributes(xmlelement(name a, xmlattributes(
               m.id, m.recipient, m.subject, m.created_at, m.sent_at))) || '>' || web.mail_lines(m.body) || '</mail>', ''
               order by m.id desc)
        from (select * from app.mail m order by m.id desc limit v_size offset (v_page - 1) * v_size) m), '')
    || '</operator.mails>';
end $$;
comment on function operator.mails is 'GET /operateur/courriels.';
grant execute on function operator.mails to palier_web;
