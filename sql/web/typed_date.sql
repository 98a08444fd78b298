-- A day as people type it (26/11/2026, also 2026-11-26), or NULL: there is no such day.
create function web.typed_date(typed text) returns date language plpgsql immutable as $$
declare
  v_typed text := web.trimmed(typed);
  v_part  text[] := regexp_match(v_typed, '^(\d{1,2})/(\d{1,2})/(\d{4})$');
begin
  if v_part is null then
    v_part := regexp_match(v_typed, '^(\d{4})-(\d{2})-(\d{2})$');
    v_part := array[v_part[3], v_part[2], v_part[1]];
  end if;
  return make_date(v_part[3]::int, v_part[2]::int, v_part[1]::int);
exception when datetime_field_overflow then
  return null;
end $$;

-- Why a day that was typed is refused, or NULL.
create function web.date_fault(typed text) returns text language plpgsql immutable as $$
begin
  return case when web.trimmed(typed) = '' then 'date.required'
              when web.typed_date(typed) is null then 'date.invalid' end;
end $$;
