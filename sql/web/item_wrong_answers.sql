-- <wrong>s: the wrong answers given most often, each with what was <given>. forms: in how
-- many spellings; able: it is rather the able who give it.
create function web.item_wrong_answers(challenge text) returns text
language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((
  select string_agg('<wrong ' || web.attributes(xmlelement(name a, xmlattributes(
             w.nth, w.answers, cardinality(w.forms) as forms,
             round(100.0 * w.answers / f.answers) as share,
             round(w.point_biserial::numeric, 2) as point_biserial,
             w.point_biserial > 0.1 as able))) || '><given>'
           || coalesce(web.given(w.forms[1]), '') || '</given></wrong>', '' order by w.nth)
    from app.item_wrong w
    join app.item_figure f on f.challenge = w.challenge
   where w.challenge = item_wrong_answers.challenge), '');
end $$;
