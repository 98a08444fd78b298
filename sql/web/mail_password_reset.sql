-- Puts the mail with the link into the outbox.
create function web.mail_password_reset(account app.account, code text)
returns void language sql volatile as $$
  insert into app.mail (recipient, subject, body)
  select account.email, 'Choisir un nouveau mot de passe',
         format(E'Bonjour %s,\n\nPour choisir un nouveau mot de passe, ouvrez '
           || E'cette page :\n\n%s/nouveau-mot-de-passe/%s\n\nLe lien sert une '
           || E'fois et reste valable un jour. Si vous n’avez rien demandé, ne '
           || E'faites rien : votre mot de passe ne change pas.\n\nPalier\n',
           account.first_name, s.site_address, code)
    from app.setting s
$$;
