-- Puts the mail with the link into the outbox; none when there is no address. It says
-- no name: whoever signed up with this address could have written anything there.
create function web.mail_password_reset(email text, code text)
returns void language sql volatile as $$
  insert into app.mail (recipient, subject, body)
  select email, 'Choisir un nouveau mot de passe',
         format(E'Bonjour,\n\nPour choisir un nouveau mot de passe, ouvrez '
           || E'cette page :\n\n%s/nouveau-mot-de-passe/%s\n\nLe lien ne sert '
           || E'qu’une fois et reste valable un jour. Si vous n’avez rien demandé, ne '
           || E'faites rien : votre mot de passe ne change pas.\n\nPalier\n',
           s.site_address, code)
    from app.setting s
   where email is not null
$$;
