-- <challenge> of a question, without anything that gives its answer away. A timed one
-- that is not open yet comes without its text; left: seconds that remain.
create function web.challenge(question app.question)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select '<challenge ' || web.attributes(xmlelement(name a, xmlattributes(
           c.id, c.kind, c.format, c.hint, c.timer, o.opened,
           case when o.opened then greatest(0, ceil(
             c.timer - web.seconds_since(question.timer_at)))::int end as left)))
      || '>' || case when o.opened is distinct from false then
           '<body>' || c.body || '</body><proposals>' || c.proposals
           || '</proposals>' else '' end
      || '</challenge>'
    from app.challenge c
   cross join lateral (select case when c.timer is not null
                              then question.timer_at is not null end) o (opened)
   where c.id = question.challenge);
end $$;
