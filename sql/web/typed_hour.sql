-- An hour as people type it (14:30, 14h30, 9 h), or NULL.
create function web.typed_hour(typed text) returns time language plpgsql immutable as $$
declare
  v_part text[] := regexp_match(web.trimmed(typed), '^([01]?\d|2[0-3]) ?(?::|[hH] ?)([0-5]\d)?$');
begin
  return make_time(v_part[1]::int, coalesce(v_part[2], '0')::int, 0);
end $$;

-- Why an hour that was typed is refused, or NULL.
create function web.hour_fault(typed text) returns text language plpgsql immutable as $$
begin
  return case when web.trimmed(typed) = '' then 'hour.required'
              when web.typed_hour(typed) is null then 'hour.invalid' end;
end $$;
