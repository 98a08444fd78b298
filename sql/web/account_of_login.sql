-- The account that a login (e-mail or username) names, or no row.
create function web.account_of_login(login text)
returns setof app.account language sql stable as $$
  select a.* from app.account a
   where lower(a.email) = lower(web.trimmed(login))
  union all
  select a.* from app.account a
   where lower(a.username) = lower(web.trimmed(login))
  limit 1
$$;
