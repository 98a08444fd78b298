-- Raises 22023 for what is not a kind of challenge.
create function scoring.require_kind(kind text) returns void
language plpgsql immutable parallel safe
as $$
begin
  if kind is null or kind not in
    ('qcu', 'qcm', 'qroc', 'qrocm-ind', 'qrocm-dep', 'order', 'match')
  then
    raise invalid_parameter_value using
      message = format('unknown kind %L', kind);
  end if;
end $$;

comment on function scoring.require_kind(text) is
  'Refuses (22023) an unknown kind of challenge.';
