-- Invites the addresses of a list (commas, semicolons or white space between them) to a team, each once. All or none. Faults on
-- emails: email.required, invite.many (over 30), and of one address invite.invalid, invite.member, invite.pending; role.unknown on role.
create function web.invite_all(organization uuid, center uuid, emails text, role text) returns void language plpgsql volatile as $$
#variable_conflict use_variable
declare
  v_emails text[] := array(select min(e) from regexp_split_to_table(emails, '[,;\s\u00a0\u202f]+') e
                            where e <> '' group by lower(e) order by 1);
begin
  perform web.refuse(web.fault('emails', case when cardinality(v_emails) = 0 then 'email.required'
                                              when cardinality(v_emails) > 30 then 'invite.many' end)
                     || web.fault('role', web.role_fault(role)));
  perform web.refuse((
    select string_agg(web.fault_with('emails', f.key, xmlelement(name address, e)::text), '')
      from unnest(v_emails) e, lateral web.invitee_fault(organization, center, e) f (key)
     where f.key is not null));
  perform web.invite(organization, center, e, role, web.person()) from unnest(v_emails) e;
end $$;

-- Why an address is not invited to a team, or NULL.
create function web.invitee_fault(organization uuid, center uuid, email text) returns text language plpgsql stable as $$
#variable_conflict use_variable
begin
  return case
    when web.address_fault(email) is not null then 'invite.invalid'
    when exists (select from web.members(organization, center) m join app.account a on a.id = m.account
                  where lower(a.email) = lower(invitee_fault.email)) then 'invite.member'
    when exists (select from app.invitation i where i.state = 'pending' and (i.organization = organization or i.center = center)
                    and lower(i.email) = lower(invitee_fault.email)) then 'invite.pending' end;
end $$;

-- An invitation of a team that waits. Error: PT404.
create function web.own_invitation(organization uuid, center uuid, invitation uuid) returns app.invitation language plpgsql volatile as $$
#variable_conflict use_variable
declare
  v_invitation app.invitation;
begin
  select i.* into v_invitation from app.invitation i
   where i.id = invitation and (i.organization = organization or i.center = center) and i.state = 'pending' for update;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_invitation;
end $$;

-- Sends one again: another link takes the place of the first. Error: PT404.
create function web.invite_again(organization uuid, center uuid, invitation uuid) returns void language plpgsql volatile as $$
declare
  v_invitation app.invitation := web.own_invitation(organization, center, invitation);
begin
  perform web.invite(v_invitation.organization, v_invitation.center, v_invitation.email, v_invitation.role, web.person());
end $$;

-- Cancels one: its link does not open any more. Error: PT404.
create function web.cancel_invitation(organization uuid, center uuid, invitation uuid) returns void language plpgsql volatile as $$
declare
  v_invitation app.invitation := web.own_invitation(organization, center, invitation);
begin
  update app.invitation i set state = 'cancelled' where i.id = v_invitation.id;
end $$;
