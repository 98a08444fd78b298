-- The pupils of a school who are there, of one class, some method of sign-in, certifiable or not, in whose names each
-- typed word begins a word. NULL: not asked for.
--   method       none (no account), username, email, cas
--   certifiable  yes, no, unknown: by the latest profile that the pupil sent
create function web.pupils_found(organization uuid, search text, class text, method text, certifiable text)
returns setof app.pupil language sql stable as $$
  select p.*
    from app.pupil p
    left join web.profiles_sent(pupils_found.organization) s on s.pupil = p.id
   where p.organization = pupils_found.organization and p.enabled
     and (pupils_found.search = '' or p.name_key like all (web.name_patterns(pupils_found.search)))
     and (pupils_found.class is null or p.division = pupils_found.class)
     and (pupils_found.method is null or case pupils_found.method when 'none' then p.account is null
          else p.account is not null and exists (select from app.account a where a.id = p.account
                        and pupils_found.method = web.method_of(a.username, a.email)) end)
     and (pupils_found.certifiable is null
          or pupils_found.certifiable = case s.certifiable when true then 'yes' when false then 'no' else 'unknown' end)
$$;

-- What each typed word must look like in a pupil's name_key: the beginning of a word.
create function web.name_patterns(typed text) returns text[] language plpgsql immutable as $$
begin
  return array(select '% ' || w || '%' from regexp_split_to_table(trim(app.name_key(typed)), ' ') w where w <> '');
end $$;

-- How an account is signed in to: who has neither username nor address comes from another server. A plain expression.
create function web.method_of(username text, email text) returns text language sql immutable as $$
  select case when username is not null then 'username' when email is not null then 'email' else 'cas' end
$$;

-- The latest profile that each pupil of a school has sent: certifiable or not.
create function web.profiles_sent(organization uuid) returns table (pupil uuid, certifiable boolean)
language sql stable as $$
  select distinct on (t.pupil) t.pupil, t.certifiable
    from app.campaign c
    join app.participation t on t.campaign = c.id and t.state = 'shared' and t.pupil is not null
   where c.organization = profiles_sent.organization and c.kind = 'collection'
   order by t.pupil, t.shared_at desc
$$;
