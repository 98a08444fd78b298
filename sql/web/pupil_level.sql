-- The school level of a class's MEF code, or NULL: the longest of the known beginnings that fits.
create function web.pupil_level(mef text) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select l.level from app.mef_level l where starts_with(pupil_level.mef, l.prefix)
           order by length(l.prefix) desc limit 1);
end $$;
