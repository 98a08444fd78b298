-- Whether somebody else knows an account's password: it was printed for them.
create function web.has_temporary_password(account uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from app.account a
                  where a.id = has_temporary_password.account and a.password_temporary);
end $$;

-- Makes a one-use code (an hour) to choose a new password by, in place of earlier ones, and leads there: the code is
-- the worker's fresh token, which opens no session.
create function web.lead_to_new_password(account uuid, fresh_token text, address inet, retour text)
returns text language plpgsql volatile as $$
#variable_conflict use_column
begin
  update app.password_reset r set account = null where r.account = lead_to_new_password.account;
  insert into app.password_reset (code_hash, account, address, expires_at)
  values (sha256(convert_to(fresh_token, 'UTF8')), lead_to_new_password.account, lead_to_new_password.address,
          now() + interval '1 hour');
  return web.redirect('/nouveau-mot-de-passe/' || fresh_token
                      || coalesce('?retour=' || nullif(web.way_back(retour), '/accueil'), ''));
end $$;
