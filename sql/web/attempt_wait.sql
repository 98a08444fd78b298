-- What attempts at a secret are counted under, beside the address: who tries, or what is tried.
create function web.attempt_mark(what text, who text) returns bytea language sql immutable as $$
  select sha256(convert_to(what || ' ' || who, 'UTF8'))
$$;

-- Notes an attempt that failed.
create function web.note_failure(mark bytea, address inet) returns void language sql volatile as $$
  insert into app.sign_in_failure (login_hash, address) values (mark, web.network(address))
$$;

-- Seconds before the next attempt, 0 at best. Counted over the failures of the last 15 minutes:
--   this mark from this address  from the 5th on 15, 30, 60, 120 s after the last
--   this mark from anywhere      from the 50th on 10 s
--   this address, any mark       from the 100th on 10 s: a class of 40 behind one
--                                address may each mistype twice
-- An address is its network (web.network). Successes never count, and nobody is locked out for longer than two minutes.
create function web.attempt_wait(mark bytea, address inet)
returns int language plpgsql stable as $$
#variable_conflict use_column
declare
  v_address inet := web.network(address);
begin
  return (
  with failure as (
    select f.login_hash = attempt_wait.mark as same_login,
           f.address = v_address as same_address, f.at
      from app.sign_in_failure f
     where (f.login_hash = attempt_wait.mark or f.address = v_address)
       and f.at > now() - interval '15 minutes'
  ), counted as (
    select count(*) filter (where same_login and same_address) as pair,
           max(at) filter (where same_login and same_address) as pair_at,
           count(*) filter (where same_login) as login,
           max(at) filter (where same_login) as login_at,
           count(*) filter (where same_address) as address,
           max(at) filter (where same_address) as address_at
      from failure
  )
  select ceil(greatest(0,
    case when pair >= 5 then
      least(120, 15 * 2 ^ least(pair - 5, 10)) - web.seconds_since(pair_at) end,
    case when login >= 50 then 10 - web.seconds_since(login_at) end,
    case when address >= 100 then 10 - web.seconds_since(address_at) end))::int
  from counted);
end $$;
