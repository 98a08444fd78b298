-- Keeps a person's session alive while they act: a post in its second half gives it
-- twelve hours again, up to a week after it began.
create function web.prolong(session app.session)
returns void language sql volatile as $$
  update app.session s
     set expires_at = least(now() + interval '12 hours',
                            s.created_at + interval '7 days')
   where s.token_hash = session.token_hash
     and s.expires_at < now() + interval '6 hours'
     and s.created_at > now() - interval '6 days'
$$;
