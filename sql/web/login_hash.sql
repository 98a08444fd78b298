-- A login as failures remember it: a hash of the account's id when it names one, so
-- that e-mail and username are counted together, else of what was typed, for people
-- type passwords there too.
create function web.login_hash(login text) returns bytea
language plpgsql stable as $$
begin
  return sha256(coalesce(
    (select uuid_send(a.id) from web.account_of_login(login) a),
    convert_to(lower(web.trimmed(left(login, 255))), 'UTF8')));
end $$;
