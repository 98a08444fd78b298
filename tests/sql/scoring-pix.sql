-- scoring.pix_value, competence_level, competence_pix.
begin;
select plan(62);

select is(scoring.pix_value(1), 4::numeric, 'a lone skill is worth 4');
select is(scoring.pix_value(2), 4::numeric, 'two skills, 4 each');
select is(round(scoring.pix_value(3), 6), 2.666667, 'three skills, 8/3');
select is(scoring.pix_value(4), 2::numeric, 'four skills, 2');
select is(scoring.pix_value(5), 1.6, 'five skills, 1.6');
select is(scoring.pix_value(8), 1::numeric, 'eight skills, 1');
select ok(scoring.pix_value(2147483647) > 0, 'never nothing');
select is(scoring.competence_level(n * scoring.pix_value(n), 8), 1,
    format('a full level of %s skills is level 1', n))
  from generate_series(2, 12) as n;
select is(scoring.competence_pix(n * scoring.pix_value(n), 8), 8,
    format('a full level of %s skills is 8 pix', n))
  from generate_series(2, 12) as n;
select is(scoring.competence_level(6 * (4 / 3.0), 8), 1, '6 × 4/3 is 8');

select is(scoring.competence_level(t.earned, t.max_level), t.level,
    format('%s pix, at most %s: level %s', t.earned, t.max_level, t.level))
  from (values (0, 8, 0), (7.99, 8, 0), (7.999999, 8, 0), (7.9999996, 8, 1),
    (8, 8, 1), (15.9, 8, 1), (40, 8, 5), (40, 5, 5), (48, 5, 5), (64, 8, 8),
    (1e30, 8, 8)) as t (earned, max_level, level);
select is(scoring.competence_pix(t.earned, t.max_level), t.pix,
    format('%s pix, at most %s levels: %s pix', t.earned, t.max_level, t.pix))
  from (values (0, 8, 0), (2.67, 8, 2), (7.9999996, 8, 8), (41.5, 5, 40),
    (41.5, 8, 41), (63.999, 8, 63), (1e30, 8, 64))
    as t (earned, max_level, pix);

select throws_ok('select scoring.' || t.call, '22023', null,
    'refused: ' || t.call)
  from unnest(array['pix_value(0)', 'pix_value(-1)', 'pix_value(null)',
    'competence_level(null, 8)', 'competence_level(8, null)',
    'competence_level(-0.1, 8)', 'competence_level(''NaN'', 8)',
    'competence_level(''Infinity'', 8)', 'competence_level(8, 0)',
    'competence_pix(null, 8)', 'competence_pix(8, null)',
    'competence_pix(-1, 8)', 'competence_pix(''NaN'', 8)',
    'competence_pix(8, -1)']) as t (call);

select * from finish();
rollback;
