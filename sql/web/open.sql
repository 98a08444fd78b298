-- Opens a session for an account, or for the invigilator of an exam session (account NULL), under the worker's fresh
-- token, and ends the one of the cookie that it replaces, whosever it is.
create function web.open(account uuid, fresh_token text, lifetime interval, exam_session uuid default null)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  delete from app.session s
   where s.token_hash = web.session_hash();
  insert into app.session (token_hash, account, exam_session, expires_at)
  values (sha256(convert_to(fresh_token, 'UTF8')), account, exam_session, now() + lifetime);
end $$;
