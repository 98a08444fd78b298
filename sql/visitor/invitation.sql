-- What a mailed invitation leads to, and how to accept it: by signing up, signing in, or at once for who is signed in. Anyone.
--   state       pending, accepted, cancelled, replaced, unknown
--   known       the address has an account already
--   member      who is signed in works there already; mine: they have accepted it
create function visitor.invitation(code text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_invitation app.invitation := web.invitation_of_code(code);
  v_person     uuid := web.person_if_any();
  v_state      text := web.invitation_state(v_invitation);
begin
  if v_state <> 'pending' then
    return xmlelement(name "visitor.invitation", xmlattributes(
      v_state as state, v_invitation.accepted_by = v_person as mine,
      case when v_invitation.organization is null then '/certif/sessions' else '/orga/campagnes' end as "to"));
  end if;
  return (
  select xmlelement(name "visitor.invitation", xmlattributes(
           v_state as state, code, v_invitation.email, v_invitation.role, o.name as organization, c.name as center,
           exists (select from app.account a where lower(a.email) = lower(v_invitation.email)) as known,
           web.is_member_of_all(v_invitation, v_person) as member,
           (select coalesce(a.email, a.username) from app.account a where a.id = v_person) as login))
    from (select) one
    left join app.organization o on o.id = v_invitation.organization
    left join app.center c on c.id = v_invitation.center);
end $$;
comment on function visitor.invitation is 'GET /invitations/{code}.';
grant execute on function visitor.invitation to palier_web;
