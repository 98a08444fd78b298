-- What failures of an address are counted under: of IPv6 its /64, which is one
-- household's, else the address; NULL is ::. IPv4 written as IPv6 is IPv4.
create function web.network(address inet) returns inet language sql immutable as $$
  select case
    when address <<= inet '::ffff:0:0/96' then
      inet '0.0.0.0' + (address - inet '::ffff:0:0')
    when family(address) = 4 then address
    else network(set_masklen(coalesce(address, inet '::'), 64))
  end
$$;
