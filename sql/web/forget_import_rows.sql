-- Deletes what an import's file said; its counts stay.
create function web.forget_import_rows(import uuid) returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  delete from app.pupil_import_row r where r.import = forget_import_rows.import;
  delete from app.pupil_import_division d where d.import = forget_import_rows.import;
end $$;
