-- Back to the room of an exam session after something was done there: to the list, the page that it was done in.
create function web.back_to_room(exam_session uuid, etat text, page text) returns text language plpgsql stable as $$
begin
  return web.redirect('/certif/surveillance/' || exam_session
    || coalesce('?' || nullif(concat_ws('&', 'etat=' || nullif(web.url_part(etat), ''), 'page=' || nullif(web.url_part(nullif(page, '1')), '')), ''), ''));
end $$;
