-- <resume/>: an account's open placements, the latest first.
create function web.resumable(account uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name resume, xmlattributes(
           a.id as assessment, c.code, c.name, c.area,
           web.answered(a.id) as answered,
           date_trunc('second', q.shown_at) as last_at))::text, ''
         order by q.shown_at desc)
    from app.assessment a
    join app.competence c on c.code = a.competence
   cross join lateral (select max(q.shown_at) as shown_at from app.question q
                        where q.assessment = a.id) q
   where a.account = resumable.account and a.state = 'started');
end $$;
