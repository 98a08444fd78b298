-- The secret of a mailed link: 43 characters of base64url, out of two random UUIDs (244 bits).
create function web.new_secret() returns text language sql volatile as $$
  select rtrim(translate(encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'base64'), '+/', '-_'), '=')
$$;
