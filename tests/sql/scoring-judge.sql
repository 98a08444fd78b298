-- scoring.judge: every kind, the tolerances, numbers, malformed solutions and
-- hand-made answers.
begin;
select plan(237);

-- A qroc with these accepted answers, and what to add to the solution.
create function pg_temp.qroc(accept text[], answer text, more jsonb default '{}')
returns text language sql as $$
  select scoring.judge('qroc',
    jsonb_build_object('accept', to_jsonb(accept)) || more, to_jsonb(answer))
$$;

-- qcu, qcm, order, match -----------------------------------------------------
select is(scoring.judge(t.kind, t.solution::jsonb, t.answer::jsonb),
    t.expected, t.kind || ': ' || t.what)
  from (values
    ('qcu', '{"accept":"2"}', '"2"', 'ok', 'the right one'),
    ('qcu', '{"accept":"2"}', '"1"', 'ko', 'another one'),
    ('qcu', '{"accept":"2"}', '"02"', 'ko', 'exactly'),
    ('qcu', '{"accept":"2"}', '" 2"', 'ko', 'no space is forgiven'),
    ('qcu', '{"accept":"2"}', '""', 'ko', 'empty'),
    ('qcu', '{"accept":""}', '""', 'ko', 'empty, even where accepted'),
    ('qcu', '{"accept":"2"}', '2', 'ko', 'a number is no string'),
    ('qcu', '{"accept":"2"}', '["2"]', 'ko', 'an array is no string'),
    ('qcu', '{"accept":"2"}', '{"a":"2"}', 'ko', 'an object is no string'),
    ('qcu', '{"accept":"2"}', 'null', 'ko', 'null'),
    ('qcu', '{"accept":"2"}', 'true', 'ko', 'a boolean'),
    ('qcm', '{"accept":["1","3"]}', '["1","3"]', 'ok', 'all'),
    ('qcm', '{"accept":["1","3"]}', '["3","1"]', 'ok', 'in any order'),
    ('qcm', '{"accept":["1","3"]}', '["3","1","3"]', 'ok', 'as a set'),
    ('qcm', '{"accept":["1","1","3"]}', '["3","1"]', 'ok', 'both as sets'),
    ('qcm', '{"accept":["1","3"]}', '["1"]', 'ko', 'one missing'),
    ('qcm', '{"accept":["1","3"]}', '["1","2","3"]', 'ko', 'one too many'),
    ('qcm', '{"accept":["1","3"]}', '[]', 'ko', 'none'),
    ('qcm', '{"accept":["1"]}', '"1"', 'ko', 'a string is not shaped yet'),
    ('qcm', '{"accept":["1","3"]}', '[1,3]', 'ko', 'numbers'),
    ('qcm', '{"accept":["1","3"]}', '["1","3",null]', 'ko', 'a null within'),
    ('qcm', '{"accept":["1","3"]}', '[["1","3"]]', 'ko', 'nested'),
    ('qcm', '{"accept":["1","3"]}', '{"1":"1","3":"3"}', 'ko', 'an object'),
    ('qcm', '{"accept":["1"]}', '"1,3"', 'ko', 'a list in a string'),
    ('order', '{"accept":["c","a","b"]}', '["c","a","b"]', 'ok', 'the order'),
    ('order', '{"accept":["c","a","b"]}', '["a","c","b"]', 'ko', 'another'),
    ('order', '{"accept":["c","a","b"]}', '["c","a"]', 'ko', 'one missing'),
    ('order', '{"accept":["c","a","b"]}', '["c","a","b","b"]', 'ko', 'twice'),
    ('order', '{"accept":["c","a","b"]}', '["c","a",null]', 'ko', 'a null'),
    ('order', '{"accept":["c","a","b"]}', '{"1":"c"}', 'ko', 'an object'),
    ('order', '{"accept":["c","a","b"]}', '"c"', 'ko', 'a string'),
    ('match', '{"accept":{"a":"1","b":"2"}}', '{"b":"2","a":"1"}', 'ok',
      'all pairs'),
    ('match', '{"accept":{"a":"1","b":"2"}}', '{"a":"2","b":"1"}', 'ko',
      'crossed'),
    ('match', '{"accept":{"a":"1","b":"2"}}', '{"a":"1"}', 'ko', 'missing'),
    ('match', '{"accept":{"a":"1","b":"2"}}', '{"a":"1","b":"2","c":"3"}',
      'ko', 'unknown field'),
    ('match', '{"accept":{"a":"1","b":"2"}}', '{"a":1,"b":2}', 'ko',
      'numbers'),
    ('match', '{"accept":{"a":"1","b":"2"}}', '["1","2"]', 'ko', 'an array'),
    ('match', '{"accept":{"a":"1","b":"2"}}', 'null', 'ko', 'null')
  ) as t (kind, solution, answer, expected, what);

-- qroc, text: all tolerances (absent flags are true) -------------------------
select is(pg_temp.qroc(array['Paris', 'paris 15'], t.answer), t.expected,
    'text: ' || t.what)
  from (values
    ('Paris', 'ok', 'the same'),
    ('PARIS', 'ok', 'T1: capitals'),
    (' Pa ris ', 'ok', 'T1: spaces'),
    (U&'Pa\00A0ris', 'ok', 'T1: no-break space'),
    (U&'Pa\202Fris', 'ok', 'T1: narrow no-break space'),
    (E'Pa\tr\nis', 'ok', 'T1: tab and line end'),
    ('Pâris', 'ok', 'T1: accent'),
    ('Paris !', 'ok', 'T2: a sign'),
    ('« Paris »', 'ok', 'T2: quotes'),
    ('Paris 😀', 'ok', 'T2: an emoji'),
    ('Paria', 'ok', 'T3: 1 of 5'),
    ('Pari', 'ok', 'T3: 1 of 4 is just 0.25'),
    ('Parixx', 'ko', 'T3: 2 of 6, over'),
    ('Par', 'ko', 'T3: 2 of 3'),
    ('Lyon', 'ko', 'another word'),
    ('paris15', 'ok', 'the second accepted answer'),
    ('parís_15e', 'ok', 'T3 on the second: 1 of 8'),
    ('', 'ko', 'empty'),
    ('   ', 'ko', 'blank'),
    (U&'\00A0\202F', 'ko', 'blank, of no-break spaces'),
    ('!!', 'ko', 'emptied by T2'),
    ('😀', 'ko', 'an emoji alone'),
    (repeat('é', 300), 'ko', 'long'),
    (repeat('😀', 3000), 'ko', 'very long, emptied')
  ) as t (answer, expected, what);

select is(scoring.judge('qroc', '{"accept":["12"]}', t.answer), 'ko',
    'text: ' || t.answer::text || ' is the wrong type')
  from unnest(array['12', 'null', 'true', '["12"]', '{"a":"12"}', '[]', '{}',
    '[[["12"]]]']::jsonb[]) as t (answer);

-- accents, ligatures, case
select is(pg_temp.qroc(array[t.accepted], t.answer, '{"t3":false}'), 'ok',
    format('T1: %s is %s', t.answer, t.accepted))
  from (values
    ('cœur', 'COEUR'), ('coeur', 'Cœur'), ('ŒUVRE', 'œuvre'),
    ('ex æquo', 'ex aequo'), ('ÆGEE', 'aegee'), ('Straße', 'STRASSE'),
    ('STRASSE', 'straße'), ('GROẞ', 'gross'), ('éèêëàâäîïôöùûüÿç',
      'EEEEAAAIIOOUUUYC'), ('Élève', U&'e\0301le\0300ve'), ('Noël', 'NOEL'),
    (U&'\01FD', 'ae'), ('ÉCOLE', 'école'), ('l’école', 'L''ECOLE')
  ) as t (accepted, answer);

-- each flag alone
select is(pg_temp.qroc(array[t.accepted], t.answer, t.flags::jsonb),
    t.expected, 'flags ' || t.flags || ': ' || t.what)
  from (values
    ('Paris', 'Paris', '{"t1":false,"t2":false,"t3":false}', 'ok', 'equal'),
    ('Paris', 'paris', '{"t1":false,"t2":false,"t3":false}', 'ko', 'case'),
    ('Paris', 'Paris ', '{"t1":false,"t2":false,"t3":false}', 'ko', 'space'),
    ('Paris', 'Pari', '{"t1":false,"t2":false,"t3":false}', 'ko', 'slip'),
    ('Paris', ' ', '{"t1":false,"t2":false,"t3":false}', 'ko', 'blank'),
    ('Paris', 'PÂRIS ', '{"t2":false,"t3":false}', 'ok', 'T1 alone'),
    ('Paris', 'paris!', '{"t2":false,"t3":false}', 'ko', 'T1 alone, a sign'),
    ('Paris', 'Paris!', '{"t1":false,"t3":false}', 'ok', 'T2 alone'),
    ('Paris', 'paris!', '{"t1":false,"t3":false}', 'ko', 'T2 alone, case'),
    ('Paris', 'Baris', '{"t1":false,"t3":false}', 'ko',
      'T2 alone keeps capitals'),
    ('Paris', 'Parix', '{"t1":false,"t2":false}', 'ok', 'T3 alone'),
    ('Paris', 'PARIS', '{"t1":false,"t2":false}', 'ko', 'T3 alone, case'),
    ('*.pdf', '*.PDF', '{"t2":false,"t3":false}', 'ok', 'a sign that counts'),
    ('*.pdf', '.pdf', '{"t2":false,"t3":false}', 'ko', 'the sign is missing'),
    ('*.pdf', 'pdf', '{"t3":false}', 'ok', 'T2 takes the sign away'),
    ('=A1+B1', '= a1 + b1', '{"t2":false,"t3":false}', 'ok', 'a formula'),
    ('=A1+B1', '=A1-B1', '{"t2":false,"t3":false}', 'ko', 'another formula')
  ) as t (accepted, answer, flags, expected, what);

-- an accepted answer that T2 empties is compared without it
select is(pg_temp.qroc(t.accepted, t.answer), t.expected, 'sign: ' || t.what)
  from (values
    (array['+'], '+', 'ok', '+'),
    (array['+'], ' + ', 'ok', '+ with spaces'),
    (array['+'], '-', 'ko', 'another sign'),
    (array['+'], '+1', 'ko', 'a sign and more'),
    (array['+'], 'plus', 'ko', 'a word for it'),
    (array['@'], '@', 'ok', '@'),
    (array['@', 'arobase'], 'Arobase', 'ok', 'its name beside it'),
    (array['@', 'arobase'], '@', 'ok', 'itself beside its name'),
    (array['@', 'arobase'], '#', 'ko', 'neither'),
    (array['٣'], '٣', 'ok', 'an Arabic digit, by itself'),
    (array['日本'], '日本', 'ok', 'letters that are not a to z')
  ) as t (accepted, answer, expected, what);

-- 255 characters
select is(pg_temp.qroc(array[t.accepted], t.answer, t.more), t.expected,
    'long: ' || t.what)
  from (values
    (repeat('a', 255), repeat('a', 255), '{}'::jsonb, 'ok', '255 the same'),
    (repeat('a', 255), repeat('a', 254) || 'b', '{}', 'ok', '255, a slip'),
    (repeat('a', 255), repeat('a', 256), '{}', 'ko', '256 with T3'),
    (repeat('a', 256), repeat('a', 256), '{}', 'ko', '256 the same with T3'),
    (repeat('a', 256), repeat('a', 255), '{}', 'ko', 'accepted over 255'),
    (repeat('a', 256), repeat('a', 256), '{"t3":false}', 'ok',
      '256 the same without T3'),
    (repeat('é', 255), repeat('É', 255), '{}', 'ok', '255 of two bytes'),
    (repeat('a', 255), repeat('a ', 255), '{}', 'ok',
      'spaces do not count'),
    (repeat('😀', 255), repeat('😀', 255), '{}', 'ok', '255 emoji'),
    (repeat('😀', 256), repeat('😀', 256), '{}', 'ko', '256 emoji')
  ) as t (accepted, answer, more, expected, what);

-- qroc, number ---------------------------------------------------------------
select is(pg_temp.qroc(array[t.accepted], t.answer, '{"format":"number"}'),
    t.expected, format('number: %s for %s', t.answer, t.accepted))
  from (values
    ('1234,5', '1 234,5', 'ok'), ('1234.5', '1234,50', 'ok'),
    ('1234,5', U&'1\00A0234,5', 'ok'), ('1234,5', U&'1\202F234,5', 'ok'),
    ('1234,5', '1234', 'ko'), ('1234,5', '12345', 'ko'),
    ('3', '+3', 'ok'), ('3', '3,0', 'ok'), ('3', '03', 'ok'),
    ('3', '-3', 'ko'), ('-3', '- 3', 'ok'), ('-3', '3', 'ko'),
    ('1000', '1e3', 'ko'), ('1e3', '1E3', 'ok'), ('1000', '1.000', 'ko'),
    ('3', '٣', 'ko'), ('3', '３', 'ko'), ('0', '-0', 'ok'),
    ('0,1', '0.1', 'ok'), ('0,1', ',1', 'ko'), ('3', '3,', 'ok'),
    ('12', '12 €', 'ok'), ('12', '13 €', 'ko'), ('12', 'douze', 'ko'),
    ('douze', 'Douze', 'ok'), ('douze', 'douz', 'ko'), ('12', '1 2', 'ok'),
    ('1234567', '1234568', 'ko'), ('3', 'NaN', 'ko'), ('3', '', 'ko'),
    ('999999999999999', '999999999999999,0', 'ok'),
    ('1000000000000000', '1000000000000000', 'ok'),
    ('0,123456789012345', '0,123456789012345', 'ok'),
    ('0,123456789012345', '0,123456789012344', 'ko'),
    ('3', '3;3', 'ko'), ('3', '0x3', 'ko'), ('3', '--3', 'ok')
  ) as t (accepted, answer, expected);
select is(pg_temp.qroc(array['7', '8,5'], '8.5', '{"format":"number"}'), 'ok',
  'number: the second accepted one');
select is(pg_temp.qroc(array['12'], repeat('9', 2000), '{"format":"number"}'),
  'ko', 'number: 2000 digits');

-- qroc, select ---------------------------------------------------------------
select is(pg_temp.qroc(array['février'], t.answer, '{"format":"select"}'),
    t.expected, 'select: ' || t.what)
  from (values ('février', 'ok', 'equal'), ('Février', 'ko', 'case'),
    ('fevrier', 'ko', 'accent'), ('février ', 'ko', 'space'),
    ('', 'ko', 'empty')) as t (answer, expected, what);

-- qrocm-ind ------------------------------------------------------------------
select is(scoring.judge('qrocm-ind', t.solution::jsonb, t.answer::jsonb),
    t.expected, 'qrocm-ind: ' || t.what)
  from (values
    ('{"fields":{"x":["Lyon","Paris"],"y":["mai"]}}',
      '{"y":"MAI","x":"paris"}', 'ok', 'all right'),
    ('{"fields":{"x":["Lyon","Paris"],"y":["mai"]}}',
      '{"y":"juin","x":"paris"}', 'ko', 'one wrong'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]}}', '{"x":"Lyon"}', 'ko',
      'missing'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]}}', '{"x":"Lyon","y":""}', 'ko',
      'blank'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]}}', '{"x":"Lyon","y":null}', 'ko',
      'null'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]}}',
      '{"x":"Lyon","y":"mai","z":"1"}', 'ko', 'unknown field'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]}}', '{"x":"Lyon","z":"mai"}', 'ko',
      'unknown in the place of a known one'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]}}', '["Lyon","mai"]', 'ko',
      'an array'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]}}', '"Lyon"', 'ko', 'a string'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]}}', '{}', 'ko', 'nothing'),
    ('{"fields":{"x":["12"],"y":["mai"]}}', '{"x":12,"y":"mai"}', 'ko',
      'a number'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]},"selects":["y"]}',
      '{"x":"LYON","y":"mai"}', 'ok', 'a select, exact'),
    ('{"fields":{"x":["Lyon"],"y":["mai"]},"selects":["y"]}',
      '{"x":"LYON","y":"Mai"}', 'ko', 'a select, another case'),
    ('{"fields":{"x":["Marseille"],"y":["mai"]},"t3":false}',
      '{"x":"Marseile","y":"mai"}', 'ko', 'a slip without T3'),
    ('{"fields":{"x":["Marseille"],"y":["mai"]}}',
      '{"x":"Marseile","y":"mai"}', 'ok', 'a slip with T3'),
    ('{"fields":{"x":["15"],"y":["mai"]},"t3":false}',
      '{"x":"1,5","y":"mai"}', 'ok', 'a text, T2 takes the comma'),
    ('{"fields":{"x":["15"],"y":["mai"]},"numbers":["x"]}',
      '{"x":"1,5","y":"mai"}', 'ko', 'a number keeps its comma'),
    ('{"fields":{"x":["1500"],"y":["mai"]},"numbers":["x"]}',
      '{"x":"1 500,0","y":"mai"}', 'ok', 'a number by its value')
  ) as t (solution, answer, expected, what);

-- qrocm-dep ------------------------------------------------------------------
select is(scoring.judge('qrocm-dep',
    '{"groups":{"A":["chat","minou"],"B":["chien"],"C":["tortue"]}}'::jsonb
      || t.more::jsonb, t.answer::jsonb), t.expected, 'qrocm-dep: ' || t.what)
  from (values
    ('{"partial":1,"full":2}', '{"x":"chien","y":"minou"}', 'ok', 'full'),
    ('{"partial":1,"full":2}', '{"x":"minou","y":"chien"}', 'ok',
      'full, the other way round'),
    ('{"partial":1,"full":2}', '{"x":"chien","y":"vache"}', 'partially',
      'partial'),
    ('{"partial":1,"full":2}', '{"x":"chat","y":"minou"}', 'partially',
      'twice the same group counts once'),
    ('{"partial":1,"full":2}', '{"x":"vache","y":"lapin"}', 'ko', 'none'),
    ('{"partial":2,"full":3}', '{"x":"chat"}', 'ko', 'below partial'),
    ('{"partial":1,"full":2}', '{"x":"chien","y":""}', 'partially', 'blank'),
    ('{"partial":1,"full":2}', '{"x":"","y":" "}', 'ko', 'all blank'),
    ('{"partial":1,"full":2}', '{}', 'ko', 'nothing'),
    ('{}', '{"x":"chat","y":"chien","z":"tortue"}', 'ok', 'all groups'),
    ('{}', '{"x":"chat","y":"chien","z":"vache"}', 'ko', 'not all groups'),
    ('{}', '{"x":"chat","y":"chien","z":"tortue","w":"vache"}', 'ok',
      'all groups and a wrong one'),
    ('{"full":2}', '{"x":"chat","y":"chien"}', 'ok', 'full alone'),
    ('{"full":2}', '{"x":"chat"}', 'ko', 'full alone, one'),
    ('{"full":2,"t3":false}', '{"x":"CHÂT","y":"chien."}', 'ok', 'T1, T2'),
    ('{"full":2,"t3":false}', '{"x":"tortu","y":"chien"}', 'ko',
      'a slip without T3'),
    ('{"full":2}', '{"x":"tortu","y":"chien"}', 'ok', 'a slip with T3'),
    ('{"full":1}', '{"x":1}', 'ko', 'a number'),
    ('{"full":1}', '{"x":"chat","y":null}', 'ko', 'a null beside a right one'),
    ('{"full":1}', '["chat"]', 'ko', 'an array'),
    ('{"full":1}', '"chat"', 'ko', 'a string'),
    ('{"full":2,"fields":["x","y"]}', '{"x":"chat","y":"chien"}', 'ok',
      'known fields'),
    ('{"full":2,"fields":["x","y"]}',
      '{"x":"chat","y":"vache","z":"chien"}', 'ko', 'a guess too many'),
    ('{"full":1,"fields":["x","y"]}', '"chat"', 'ko',
      'a string, with known fields')
  ) as t (more, answer, expected, what);
select is(scoring.judge('qrocm-dep',
    '{"groups":{"A":["rouge","bleu"],"B":["bleu"]},"partial":1,"full":2}',
    '{"x":"bleu","y":"bleu"}'), 'partially',
  'qrocm-dep: a tie goes to the first key, both times');
select is(scoring.judge('qrocm-dep',
    '{"groups":{"A":["abcdefgx"],"B":["abcdefgh"]},"full":2}',
    '{"x":"abcdefgh","y":"abcdefgx"}'), 'ok',
  'qrocm-dep: each to the nearest, though both are near enough');

-- 22023 ----------------------------------------------------------------------
select throws_ok(format('select scoring.judge(%L, %L, %L)', t.kind, t.solution,
    t.answer), '22023', null, 'refused: ' || t.what)
  from (values
    ('qcx', '{"accept":"2"}', '"2"', 'an unknown kind'),
    ('QCU', '{"accept":"2"}', '"2"', 'a kind in capitals'),
    (null, '{"accept":"2"}', '"2"', 'a NULL kind'),
    ('qcu', null, '"2"', 'a NULL solution'),
    ('qcu', '{"accept":"2"}', null, 'a NULL answer'),
    ('qcu', '[]', '"2"', 'a solution that is an array'),
    ('qcu', '{}', '"2"', 'qcu without accept'),
    ('qcu', '{"accept":["2"]}', '"2"', 'qcu with a list'),
    ('qcm', '{"accept":"2"}', '["2"]', 'qcm without a list'),
    ('qcm', '{"accept":[]}', '[]', 'qcm with an empty list'),
    ('qcm', '{"accept":[1]}', '["1"]', 'qcm with numbers'),
    ('qroc', '{"accept":"a"}', '"a"', 'qroc without a list'),
    ('qroc', '{"accept":["a"],"t1":"yes"}', '"a"', 'a flag that is a text'),
    ('qroc', '{"accept":["a"],"t3":null}', '"a"', 'a flag that is null'),
    ('qroc', '{"accept":["a"],"format":"date"}', '"a"', 'an unknown format'),
    ('qrocm-ind', '{"fields":{}}', '{}', 'qrocm-ind without fields'),
    ('qrocm-ind', '{"fields":{"a":"b"}}', '{"a":"b"}', 'a field, no list'),
    ('qrocm-ind', '{"fields":{"a":["b"]},"selects":"a"}', '{"a":"b"}',
      'selects, no list'),
    ('qrocm-dep', '{"groups":[]}', '{}', 'qrocm-dep without groups'),
    ('qrocm-dep', '{"groups":{"A":"a"}}', '{}', 'a group, no list'),
    ('qrocm-dep', '{"groups":{"A":["a"]},"full":"1"}', '{}', 'full, a text'),
    ('qrocm-dep', '{"groups":{"A":["a"]},"full":0}', '{}', 'full, 0'),
    ('qrocm-dep', '{"groups":{"A":["a"]},"partial":1.5}', '{}', 'partial 1.5'),
    ('order', '{"accept":{}}', '[]', 'order without a list'),
    ('match', '{"accept":["a"]}', '{}', 'match without an object'),
    ('match', '{"accept":{"a":1}}', '{}', 'match with numbers')
  ) as t (kind, solution, answer, what);

-- any jsonb is an answer -----------------------------------------------------
select is((
    select count(*) filter (where scoring.judge(s.kind, s.solution, a.answer)
        not in ('ko', 'ok', 'partially'))
      from (values
        ('qcu', '{"accept":"2"}'::jsonb), ('qcm', '{"accept":["2"]}'),
        ('qroc', '{"accept":["2"]}'),
        ('qroc', '{"accept":["2"],"format":"number"}'),
        ('qroc', '{"accept":["2"],"format":"select"}'),
        ('qrocm-ind', '{"fields":{"a":["2"]},"numbers":["a"]}'),
        ('qrocm-dep', '{"groups":{"a":["2"]},"fields":["a"]}'),
        ('order', '{"accept":["2"]}'), ('match', '{"accept":{"a":"2"}}')
      ) as s (kind, solution)
      cross join unnest(array['null', 'true', '0', '1e400', '-0.5', '""',
        '"\u00a0"', '"\ufeff"', '"\ud83d\ude00"', '"\\"', '"%s"', '[]', '{}',
        '[null]', '[[]]', '[{}]', '{"a":null}', '{"a":[]}', '{"a":{"a":"2"}}',
        '{"":""}', '{"a":"2","a":"3"}', '[1,"2",null,true,[],{}]']::jsonb[])
        as a (answer)), 0::bigint, 'judge takes any jsonb');

select * from finish();
rollback;
