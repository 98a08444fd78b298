-- Ends a post with 422 when there are faults, undoing what it did; the worker
-- shows the same form again. faults: <fault/> elements as web.fault makes them.
create function web.refuse(faults text) returns void language plpgsql as $$
begin
  if coalesce(faults, '') <> '' then
    raise exception using errcode = 'PT422', message = 'error.422',
      detail = '<faults>' || faults || '</faults>';
  end if;
end $$;
