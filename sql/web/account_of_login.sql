-- The account that a login (e-mail or username) names, or no row. What is longer
-- than any (255) names nobody, and is not looked at further.
create function web.account_of_login(login text)
returns setof app.account language sql stable as $$
  select a.* from app.account a
   where length(login) <= 255
     and lower(a.email) = lower(web.trimmed(left(login, 255)))
  union all
  select a.* from app.account a
   where length(login) <= 255
     and lower(a.username) = lower(web.trimmed(left(login, 255)))
  limit 1
$$;
