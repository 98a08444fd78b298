-- The hash of the request's browser session, NULL for a visitor.
create function web.session_hash() returns bytea language plpgsql stable as $$
begin
  return decode(nullif(current_setting('palier.session', true), ''), 'hex');
end $$;
