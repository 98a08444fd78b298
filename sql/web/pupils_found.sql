-- The pupils of a school who are there, of one class, some method of sign-in, certifiable or not, whose names have the
-- typed words in them. NULL: not asked for.
--   method       none, username, email, cas
--   certifiable  yes, no, unknown: by the latest profile that the pupil sent
create function web.pupils_found(organization uuid, search text, class text, method text, certifiable text)
returns setof app.pupil language sql stable as $$
  select p.* from app.pupil p
   where p.organization = pupils_found.organization and p.enabled
     and (pupils_found.search = '' or p.name_key like all (web.name_patterns(pupils_found.search)))
     and (pupils_found.class is null or p.division = pupils_found.class)
     and (pupils_found.method is null or web.sign_in_method(p.account) = pupils_found.method)
     and (pupils_found.certifiable is null or web.certifiability(p.id) = pupils_found.certifiable)
$$;

-- What each typed word must look like in a pupil's name_key: the beginning of a word.
create function web.name_patterns(typed text) returns text[] language plpgsql immutable as $$
begin
  return array(select '% ' || w || '%' from regexp_split_to_table(trim(app.name_key(typed)), ' ') w where w <> '');
end $$;

-- How a pupil's account is signed in to: username, email, cas, or none (no account).
create function web.sign_in_method(account uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  if account is null then
    return 'none';
  end if;
  return (select case when a.username is not null then 'username' when a.email is not null then 'email'
                      when exists (select from app.identity i where i.account = a.id) then 'cas' else 'none' end
            from app.account a where a.id = sign_in_method.account);
end $$;

-- What the latest profile that a pupil sent says: yes, no; unknown when there is none.
create function web.certifiability(pupil uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((
    select case when p.certifiable then 'yes' else 'no' end
      from app.participation p
      join app.campaign c on c.id = p.campaign and c.kind = 'collection'
     where p.pupil = certifiability.pupil and p.state = 'shared'
     order by p.shared_at desc limit 1), 'unknown');
end $$;
