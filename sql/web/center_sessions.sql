-- The exam sessions of a center whose number, room or address has these words in it, each with the list it stands
-- in: upcoming (today's too), due (to finalise; running ones too), finalised, published.
create function web.center_sessions(center uuid, words text)
returns table (session app.exam_session, list text) language sql stable as $$
  select s, case web.exam_session_state(s) when 'today' then 'upcoming' when 'running' then 'due'
              else web.exam_session_state(s) end
    from app.exam_session s
   where s.center = center_sessions.center
     and strpos(lower(concat_ws(' ', s.number, s.room, s.address)), lower(web.trimmed(words))) > 0
$$;
