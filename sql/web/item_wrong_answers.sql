-- <wrong>s: the wrong answers given most often, each as web.given shows it; choices by
-- their words. able: it is rather the able who give it.
create function web.item_wrong_answers(challenge app.challenge) returns text
language plpgsql stable as $$
declare
  v_proposals constant xml := xmlparse(document '<all>' || challenge.proposals || '</all>');
begin
  return coalesce((
  select string_agg('<wrong ' || web.attributes(xmlelement(name a, xmlattributes(
             w.nth, w.answers, cardinality(w.forms) as forms,
             round(100.0 * w.answers / f.answers, 1) as share,
             round(w.point_biserial::numeric, 2) as point_biserial,
             w.point_biserial > 0.05 as able))) || '>'
           || coalesce(web.item_given(v_proposals, challenge.kind, w.forms[1]), '')
           || '</wrong>', '' order by w.nth)
    from app.item_wrong w
    join app.item_figure f on f.challenge = w.challenge
   where w.challenge = item_wrong_answers.challenge.id), '');
end $$;

-- An answer in words: what it chose, item by item, else what was typed.
create function web.item_given(proposals xml, kind text, given jsonb) returns text
language plpgsql immutable as $$
begin
  if kind in ('qcu', 'qcm', 'order') then
    return (
    select string_agg(xmlelement(name value, coalesce(
             array_to_string(xpath(format('/all/*[@id="%s"]//text()',
               regexp_replace(v.id, '[^A-Za-z0-9_-]', '', 'g')), proposals)::text[], ''),
             v.id))::text, '' order by v.nth)
      from jsonb_array_elements_text(case jsonb_typeof(given) when 'array' then given
             else jsonb_build_array(given) end) with ordinality v (id, nth));
  end if;
  return web.given(given);
end $$;
