-- The number of a school as it is kept: capitals, no spaces; NULL when there is none.
create function web.uai(typed text) returns text language sql immutable as $$
  select nullif(upper(regexp_replace(coalesce(typed, ''), '[\s\u00a0\u202f]', '', 'g')), '')
$$;

-- Why it is refused, or NULL: seven digits and the letter that their number gives, modulo 23. forced: whatever the letter.
create function web.uai_fault(uai text, forced boolean) returns text language plpgsql immutable as $$
begin
  return case
    when uai !~ '^[0-9]{7}[A-Z]$' then 'uai.shape'
    when not forced and right(uai, 1) <> substr('ABCDEFGHJKLMNPRSTUVWXYZ', left(uai, 7)::int % 23 + 1, 1) then 'uai.letter' end;
end $$;
