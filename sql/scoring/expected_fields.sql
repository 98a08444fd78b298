-- The names of what a question's proposals ask to fill: fields of qrocm, lefts
-- of match, positions 1…n of order; none for the other kinds. 22023 when the
-- proposals are no XML.
create function scoring.expected_fields(kind text, proposals text)
returns text[]
language plpgsql immutable parallel safe
as $$
declare
  v_xml xml;
begin
  if kind not in ('qrocm-ind', 'qrocm-dep', 'order', 'match') then
    return '{}'::text[];
  end if;
  begin
    v_xml := xmlparse(document '<all>' || proposals || '</all>');
  exception when invalid_xml_document then
    raise invalid_parameter_value using message = 'proposals: no XML';
  end;
  return case kind
    when 'order' then array(
      select n::text
        from generate_series(1, cardinality(xpath('/all/item', v_xml))) as n)
    when 'match' then xpath('/all/left/@id', v_xml)::text[]
    else xpath('/all/field/@name', v_xml)::text[]
  end;
end $$;

comment on function scoring.expected_fields(text, text) is
  'Names of the fields that a question''s proposals ask to fill.';
