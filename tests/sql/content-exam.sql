-- The published scales: the shipped one, added once, never changed.
begin;
select plan(11);

select is((select bounds from app.exam_scale where version = 1),
  '{-3.1,-2.4,-1.75,-1.1,-0.5,0,0.5,1.1,1.75,2.4}'::float8[],
  'the first scale, the one of palierctl simulate');
select lives_ok('select scoring.exam_level(0, bounds, 8) from app.exam_scale',
  'scoring takes every published scale');

create function pg_temp.scale(version int, top text) returns text[]
language sql as $$
  select array['<exam><scale version="1" from="-3.1" to="2.4">'
    || string_agg(format('<level number="%s" from="%s"/>', n, b), '' order by n)
    || '</scale>' || case when version = 1 then '' else
      format('<scale version="%s" from="-5" to="%s">', version, top)
      || string_agg(format('<level number="%s" from="%s"/>', n, b), ''
        order by n desc) || '</scale>' end || '</exam>']
    from unnest('{-2.4,-1.75,-1.1,-0.5,0,0.5,1.1,1.75}'::text[])
      with ordinality as t (b, n)
$$;
select is((select l::text from content.load_exam_scales(pg_temp.scale(1, '')) as l),
  '(0,0,0)', 'the same again: nothing');
select is((select l::text from content.load_exam_scales(pg_temp.scale(2, '3')) as l),
  '(1,0,0)', 'another version is added');
select is((select bounds from app.exam_scale where version = 2),
  '{-5,-2.4,-1.75,-1.1,-0.5,0,0.5,1.1,1.75,3}'::float8[],
  'its levels by number');
select is((select l::text from content.load_exam_scales('{<framework/>}') as l),
  '(0,0,0)', 'gone from the files');
select is((select count(*) from app.exam_scale), 2::bigint, 'it stays');
select throws_like($$select content.load_exam_scales(pg_temp.scale(2, '2.9'))$$,
  '%scale 2 was published and may not change', 'what was published stays');
select throws_ok('update app.exam_scale set bounds = bounds', 'P0001', null,
  'the table refuses a change');
select throws_ok('delete from app.exam_scale', 'P0001', null, 'and a deletion');
select throws_ok($$insert into app.exam_scale values (9, '{1,2}')$$, '23514',
  null, 'and a scale of two bounds');

select * from finish();
rollback;
