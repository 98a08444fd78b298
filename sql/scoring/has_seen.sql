-- Whether an account was asked a challenge before, in any of its assessments.
create function scoring.has_seen(account uuid, challenge text)
returns boolean language plpgsql stable parallel safe as $$
#variable_conflict use_column
begin
  return exists (
    select from app.question q
      join app.assessment a on a.id = q.assessment
     where q.challenge = has_seen.challenge and a.account = has_seen.account);
end $$;

comment on function scoring.has_seen(uuid, text) is
  'Whether an account was asked a challenge before.';
