-- scoring.shape_answer, answer_fault: from what a form posts to what judge
-- takes, and why an answer may not be judged yet.
begin;
select plan(91);

select is(scoring.shape_answer(t.kind, t.posted::jsonb), t.shaped::jsonb,
    format('%s: %s', t.kind, t.what))
  from (values
    ('qcu', '"2"', '"2"', 'as it is'),
    ('qcm', '"2"', '["2"]', 'one box ticked'),
    ('qcm', '["1","3"]', '["1","3"]', 'several'),
    ('qcm', '{"a":"1"}', '{"a":"1"}', 'an object is left for judge'),
    ('qcm', '2', '2', 'a number is left for judge'),
    ('qroc', '" Paris"', '" Paris"', 'as it is'),
    ('qrocm-ind', '{"a":"1"}', '{"a":"1"}', 'as it is'),
    ('qrocm-dep', '{"a":"1"}', '{"a":"1"}', 'as it is'),
    ('match', '{"a":"1"}', '{"a":"1"}', 'as it is'),
    ('order', '{"1":"c","2":"a","3":"b"}', '["c","a","b"]', 'by position'),
    ('order', '{"3":"b","1":"c","2":"a"}', '["c","a","b"]', 'in any order'),
    ('order', '{"10":"j","9":"i","2":"b"}', '["b","i","j"]', 'as numbers'),
    ('order', '{"1":"c","2":"","3":"b"}', '["c","","b"]', 'blanks are kept'),
    ('order', '{"1":"c","x":"a"}', '{"1":"c","x":"a"}', 'a wrong position'),
    ('order', '{"99999999999":"c"}', '{"99999999999":"c"}', 'a huge one'),
    ('order', '{"1":{"a":1},"2":null}', '[{"a":1},null]', 'odd values'),
    ('order', '{}', '[]', 'nothing'),
    ('order', '["c","a"]', '["c","a"]', 'shaped already'),
    ('order', '"c"', '"c"', 'a string is left for judge'),
    ('qcu', 'null', 'null', 'null'),
    ('qcm', null, 'null', 'nothing posted'),
    ('order', null, 'null', 'nothing posted')
  ) as t (kind, posted, shaped, what);
select is(scoring.judge('order', '{"accept":["c","a"]}',
    scoring.shape_answer('order', '{"2":"a","1":"c"}')), 'ok',
  'order: posted, shaped, judged');
select is(scoring.judge('qcm', '{"accept":["2"]}',
    scoring.shape_answer('qcm', '"2"')), 'ok', 'qcm: posted, shaped, judged');
select throws_ok('select scoring.shape_answer(' || t.call || ')', '22023',
    null, 'refused: ' || t.call)
  from unnest(array['null, ''"a"''', '''qcx'', ''"a"'''])
    as t (call);

create temp table shown (kind text primary key, proposals text);
insert into shown values
  ('qcu', '<choice id="1">a</choice><choice id="2">b</choice>'),
  ('qcm', '<choice id="1">a</choice><choice id="2">b</choice>'),
  ('qroc', ''),
  ('qrocm-ind', '<field name="x" label="Un &amp; &gt; deux"/>'
    '<field label="a > b" name="y"><option>o</option></field>'),
  ('qrocm-dep', '<field name="x" label="Un"/><field name="y" label="Deux"/>'),
  ('order', '<positions first="d" last="f"/><item id="b">B</item>'
    '<item id="c">C</item><item id="a">A <strong>!</strong></item>'),
  ('match', '<left id="a">A</left><left id="b">B</left><right id="1">1</right>'
    '<right id="2">2</right><right id="3">3</right>');

select is(scoring.answer_fault(t.kind, t.answer::jsonb, s.proposals), t.fault,
    format('%s, %s: %s', t.kind, t.what, coalesce(t.fault, 'judged')))
  from (values
    ('qcu', null, 'answer.empty', 'nothing posted'),
    ('qcu', 'null', 'answer.empty', 'null'),
    ('qcu', '""', 'answer.empty', 'empty'),
    ('qcu', '"2"', null, 'one'),
    ('qcu', '2', null, 'a number'),
    ('qcu', '["2"]', null, 'an array'),
    ('qcm', null, 'answer.empty', 'nothing ticked'),
    ('qcm', '[]', 'answer.empty', 'an empty list'),
    ('qcm', '[""]', 'answer.empty', 'a list of blanks'),
    ('qcm', '"1"', null, 'one'),
    ('qcm', '["1","2"]', null, 'two'),
    ('qcm', '["1",""]', null, 'one and a blank'),
    ('qcm', '["1","1"]', null, 'twice the same'),
    ('qroc', '" "', 'answer.empty', 'a space'),
    ('qroc', '"\u00a0\u202f\t"', 'answer.empty', 'no-break spaces'),
    ('qroc', '{}', 'answer.empty', 'an empty object'),
    ('qroc', '"Paris"', null, 'a text'),
    ('qroc', '"0"', null, 'a zero'),
    ('qroc', 'false', null, 'a boolean'),
    ('qroc', to_json(repeat('é', 2000))::text, null, '2000 characters'),
    ('qroc', to_json(repeat('é', 2001))::text, 'answer.long',
      '2001 characters'),
    ('qroc', to_json(repeat(' ', 2001))::text, 'answer.empty',
      '2001 spaces'),
    ('qrocm-ind', null, 'answer.empty', 'nothing posted'),
    ('qrocm-ind', '{}', 'answer.empty', 'no field'),
    ('qrocm-ind', '{"x":"","y":" "}', 'answer.empty', 'all blank'),
    ('qrocm-ind', '{"x":"1","y":" "}', 'answer.incomplete', 'one blank'),
    ('qrocm-ind', '{"x":"1"}', 'answer.incomplete', 'one missing'),
    ('qrocm-ind', '{"x":"1","y":null}', 'answer.incomplete', 'one null'),
    ('qrocm-ind', '{"x":"1","y":"2"}', null, 'all'),
    ('qrocm-ind', '{"x":"1","y":2}', null, 'a number'),
    ('qrocm-ind', '{"x":"1","y":"2","z":"3"}', null, 'an unknown field'),
    ('qrocm-ind', '"1"', null, 'a string'),
    ('qrocm-ind', '["1"]', null, 'an array'),
    ('qrocm-dep', '{"x":"","y":""}', 'answer.empty', 'all blank'),
    ('qrocm-dep', '{"x":"1","y":""}', null, 'one is enough'),
    ('qrocm-dep', '{"y":"1"}', null, 'one, the other missing'),
    ('order', '{}', 'answer.empty', 'nothing'),
    ('order', '{"1":"","2":"","3":""}', 'answer.empty', 'all blank'),
    ('order', '{"1":"b","2":"","3":"a"}', 'answer.incomplete', 'one blank'),
    ('order', '{"1":"b","2":"a"}', 'answer.incomplete', 'one missing'),
    ('order', '{"1":"b","2":"a","4":"c"}', 'answer.incomplete',
      'one beyond the last'),
    ('order', '{"1":"b","2":"a","3":"b"}', 'answer.order', 'an item twice'),
    ('order', '{"1":"b","2":"b","3":""}', 'answer.incomplete',
      'an item twice and a blank'),
    ('order', '{"1":"b","2":"a","3":"c"}', null, 'all'),
    ('order', '["b","a","c"]', null, 'shaped'),
    ('order', '["b","a","b"]', 'answer.order', 'shaped, an item twice'),
    ('order', '["b","","c"]', 'answer.incomplete', 'shaped, a blank'),
    ('order', '["b","a"]', 'answer.incomplete', 'shaped, one missing'),
    ('order', '"b"', null, 'a string'),
    ('match', '{"a":"1","b":"2"}', null, 'all'),
    ('match', '{"a":"1","b":"1"}', null, 'the same right twice'),
    ('match', '{"a":"1","b":""}', 'answer.incomplete', 'one blank'),
    ('match', '{"a":"1"}', 'answer.incomplete', 'one missing'),
    ('match', '{"a":"","b":""}', 'answer.empty', 'all blank'),
    ('match', '{"a":1,"b":[]}', null, 'odd values')
  ) as t (kind, answer, fault, what)
  join shown as s using (kind);
select is(scoring.answer_fault('qrocm-ind',
    jsonb_build_object('x', '1', 'y', repeat('a', 2001)), s.proposals),
  'answer.long', 'a long field') from shown as s where kind = 'qrocm-ind';
select is(scoring.answer_fault('qcm',
    jsonb_build_array('1', repeat('a', 2001)), ''),
  'answer.long', 'a long box');
select is(scoring.answer_fault('qrocm-ind', '{"x":"1"}', ''), null,
  'without proposals, what is posted is all that is asked');
select is(scoring.answer_fault('match', '{"x":""}', ''), 'answer.empty',
  'without proposals, blanks are seen');
select throws_ok('select scoring.answer_fault(' || t.call || ')', '22023',
    null, 'refused: ' || t.call)
  from unnest(array['null, ''"a"'', ''''', '''qcx'', ''"a"'', ''''',
    '''qcu'', ''"a"'', null', '''match'', ''{"a":"1"}'', ''<left id="a">''',
    '''order'', ''{"1":"1"}'', ''&#0;'''])
    as t (call);
select is((
    select count(*) filter (where coalesce(
        scoring.answer_fault(s.kind, a.answer, s.proposals), 'answer.empty')
        not like 'answer.%' or scoring.shape_answer(s.kind, a.answer) is null)
      from shown as s
      cross join unnest(array['null', 'true', '1e400', '"%s"', '[]', '{}',
        '[null]', '[[]]', '{"a":null}', '{"1":[]}', '{"":""}', '{"0":{}}',
        '[1,"2",null,true,[],{}]', '{"01":"a","1":"b"}']::jsonb[])
        as a (answer)), 0::bigint, 'any jsonb may be posted');

select * from finish();
rollback;
