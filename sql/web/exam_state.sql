-- Where an exam stands, for those who sat it and their school; nothing of a result that is not published:
--   started    it goes on;  waiting: done, not published
--   validated, rejected, cancelled: as published
create function web.exam_state(exam app.exam, published boolean, status text) returns text language plpgsql stable as $$
begin
  return case when published then coalesce(status, 'cancelled')
              when exam.ended is null and exam.ends_at > now() then 'started'
              else 'waiting' end;
end $$;

-- Why nothing was certified: rate (less than half of the answers were right), competences (no competence held); NULL otherwise.
create function web.rejection(status text, rate int) returns text language plpgsql immutable as $$
begin
  return case when status = 'rejected' then case when rate < 50 then 'rate' else 'competences' end end;
end $$;
