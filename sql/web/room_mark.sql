-- Another one whenever the room of an exam session would be shown otherwise, as cheaply as can be: which versions of their
-- rows the candidates have, whose time is over, who is signed out, which question they are at, what was reported.
create function web.room_mark(exam_session uuid, query text) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
    select md5(concat(s.xmin, ' ', room_mark.query, ' ', string_agg(concat_ws(':',
             c.xmin, e.xmin, e.ends_at <= now(),
             (select max(q.position) from app.question q where q.assessment = e.assessment),
             exists (select from app.session t where t.token_hash = e.session),
             (select max(i.xmin::text::bigint) from app.incident i where i.candidate = c.id)), ' ' order by c.id)))
      from app.exam_session s
      left join app.candidate c on c.exam_session = s.id
      left join app.exam e on e.candidate = c.id
     where s.id = room_mark.exam_session
     group by s.id, s.xmin);
end $$;
