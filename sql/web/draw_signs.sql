-- So many signs drawn from an alphabet, each alike: 48 random bits a sign.
create function web.draw_signs(alphabet text, count int) returns text language plpgsql volatile as $$
begin
  return (
    select string_agg(substr(alphabet, 1 + (('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint
                                            % length(alphabet))::int, 1), '')
      from generate_series(1, draw_signs.count));
end $$;
