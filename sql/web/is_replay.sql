-- Whether a question's kept answer is this very payload.
create function web.is_replay(question app.question, payload_hash bytea)
returns boolean language plpgsql volatile as $$
#variable_conflict use_column
begin
  return (
  select exists (select from app.answer r
    where r.assessment = question.assessment and r.position = question.position
      and r.payload_hash = is_replay.payload_hash));
end $$;
