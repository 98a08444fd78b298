-- Invites an address to an organization, a center or both, by a mailed link; one that waits there already for the same address is
-- cancelled: its link does not open any more.
create function web.invite(organization uuid, center uuid, email text, role text, author uuid)
returns void language plpgsql volatile as $$
#variable_conflict use_variable
declare
  v_code text := web.new_secret();
begin
  -- Two at once are one after the other.
  perform from app.organization o where o.id = organization for no key update;
  perform from app.center c where c.id = center for no key update;
  update app.invitation i set state = 'cancelled'
   where i.state = 'pending' and lower(i.email) = lower(web.trimmed(email))
     and (i.organization = organization or organization is null and i.organization is null and i.center = center);
  insert into app.invitation (code_hash, organization, center, email, role, invited_by)
  values (sha256(convert_to(v_code, 'UTF8')), organization, center, web.trimmed(email), role, author);
  perform web.mail_invitation(organization, center, email, v_code);
end $$;

-- The mail of an invitation. It says no name but those that operators gave: nobody can have others read what they wrote.
create function web.mail_invitation(organization uuid, center uuid, email text, code text)
returns void language plpgsql volatile as $$
#variable_conflict use_variable
begin
  insert into app.mail (recipient, subject, body)
  select web.trimmed(email), left('Invitation sur Palier : ' || coalesce(o.name, c.name), 200),
         format(E'Bonjour,\n\n%s vous invite à rejoindre son équipe sur Palier, %s.\n\nPour accepter, ouvrez cette page :\n\n'
           || E'%s/invitations/%s\n\nVous pourrez y créer votre compte, ou vous connecter si vous en avez un. Le lien ne sert qu’une fois. '
           || E'Si cette invitation ne vous concerne pas, ne faites rien.\n\nPalier\n',
           coalesce(o.name, c.name),
           case when c.id is null then 'dans l’espace de l’établissement'
                when o.id is null then 'dans l’espace du centre de certification'
                else 'dans les espaces de l’établissement et de son centre de certification' end,
           s.site_address, code)
    from app.setting s
    left join app.organization o on o.id = organization
    left join app.center c on c.id = center;
end $$;
