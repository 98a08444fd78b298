-- Accepts a mailed invitation for the person who is signed in; who is not is shown the invitation. Anyone with the link.
-- Faults: invitation.gone (used, cancelled or replaced), invitation.member. Error: PT404 for a link that never was.
create function visitor.accept_invitation(code text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_invitation app.invitation := web.invitation_of_code(code);
  v_way        text;
begin
  if v_invitation.id is null then
    perform web.fail(404, 'error.404');
  elsif web.person_if_any() is null then
    return web.redirect('/invitations/' || code);
  elsif v_invitation.state = 'pending' and web.is_member_of_all(v_invitation, web.person()) then
    perform web.refuse(web.fault('', 'invitation.member'));
  end if;
  v_way := web.accept_invitation(v_invitation, web.person(), web.session_hash());
  perform web.refuse(web.fault('', case when v_way is null then 'invitation.gone' end));
  return web.redirect(v_way);
end $$;
comment on function visitor.accept_invitation is 'POST /invitations/{code}/accepter.';
grant execute on function visitor.accept_invitation to palier_web;
