-- A path of this site to come back to after signing in, /accueil when what was asked
-- for is none: it begins with one slash and has nothing but path characters.
create function web.way_back(path text) returns text language sql immutable as $$
  select case when path ~ '^/[A-Za-z0-9][A-Za-z0-9/._~-]*$' and path !~ '//'
              then path else '/accueil' end
$$;
