-- The account of somebody whom another server signs in, made when they come for the first
-- time; what the server says of them is kept as it is now, their names taken from it.
create function web.account_of_identity(provider text, identifier text, attributes jsonb)
returns uuid language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_account uuid;
begin
  -- Who comes twice at once gets one account.
  perform pg_advisory_xact_lock(hashtextextended(provider || ' ' || identifier, 0));
  update app.identity i set attributes = account_of_identity.attributes
   where i.provider = account_of_identity.provider
     and i.identifier = account_of_identity.identifier
  returning i.account into v_account;
  if v_account is null then
    insert into app.account default values returning id into v_account;
    insert into app.identity (provider, identifier, account, attributes)
    values (provider, identifier, v_account, attributes);
  end if;
  update app.account a
     set first_name = coalesce(web.sent_name(attributes, 'first_name'), a.first_name),
         last_name = coalesce(web.sent_name(attributes, 'last_name'), a.last_name)
   where a.id = v_account;
  return v_account;
end $$;

-- The first of what was sent under a meaning, as a name; NULL when there is none.
create function web.sent_name(attributes jsonb, meaning text) returns text
language sql immutable as $$
  select nullif(left(web.trimmed(attributes -> meaning ->> 0), 100), '')
$$;
