-- One challenge of the item report: figures, success by ability with the model's curve,
-- wrong answers, variants, and the question itself. Operators. 404: no such challenge.
create function operator.challenge(id text)
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_challenge app.challenge;
begin
  perform web.operator();
  select c.* into v_challenge from app.challenge c where c.id = challenge.id;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return '<operator.challenge ' || web.item_attributes(id) || ' '
    || web.attributes(xmlelement(name a, xmlattributes(
         (select p.guess from app.item_parameter p where p.challenge = v_challenge.id
             and p.version = (select item_version from app.setting)) as guess,
         (select max(r.refreshed_at) from app.item_report r) as refreshed_at))) || '>'
    || web.item_flags(id)
    || web.item_curve(id)
    || web.item_wrong_answers(id)
    || web.item_variants(v_challenge)
    || '<body>' || v_challenge.body || '</body><proposals>' || v_challenge.proposals
    || '</proposals><expected>' || v_challenge.expected || '</expected>'
    || '</operator.challenge>';
end $$;
comment on function operator.challenge is 'GET /operateur/epreuves/{id}.';
grant execute on function operator.challenge to palier_web;
