-- The calendar: who may change it, what is refused, what a session is told by it.
begin;
\ir learner-essai.psql
\ir certif-essai.psql
select plan(23);

select is(pg_temp.seen(who, 'operator.windows()'), state, who || ' on the calendar')
  from (values ('rien', 'PT401'), ('karim', 'PT403'), ('odile', 'seen')) w (who, state);
select is(pg_temp.tried(who, $q$operator.add_window('3e', '2027-03-01', '2027-03-15')$q$), state, who || ' adds')
  from (values ('rien', 'PT401'), ('karim', 'PT403')) w (who, state);

select is(pg_temp.tried('odile', 'operator.add_window()'),
  'level window.level, opens date.required, closes date.required', 'an empty form is told all of it');
select is(pg_temp.tried('odile', $q$operator.add_window('adulte', '2027-03-01', '2027-03-15')$q$),
  'level window.level', 'adults have no period');
select is(pg_temp.tried('odile', $q$operator.add_window('3e', '31/02/2027', '2027-02-30')$q$),
  'opens date.invalid, closes date.invalid', 'days that do not exist');
select is(pg_temp.tried('odile', $q$operator.add_window('3e', '15/03/2027', '01/03/2027')$q$),
  'closes window.order', 'the last day before the first');
select is(pg_temp.tried('odile', $q$operator.add_window('3e', '01/03/2027', '2027-03-15')$q$),
  '<redirect to="/operateur/calendrier"/>', 'a period is opened');
select is(pg_temp.tried('odile', $q$operator.add_window('3e', '2027-03-15', '2027-03-20')$q$),
  'opens window.overlap', 'it shares a day with another');
select is(pg_temp.tried('odile', $q$operator.add_window('3e', '2027-02-15', '2027-04-20')$q$),
  'opens window.overlap', 'it holds another');
select is(pg_temp.tried('odile', $q$operator.add_window('3e', '2027-03-16', '2027-03-16')$q$),
  '<redirect to="/operateur/calendrier"/>', 'one day beside the other is no overlap');
select is(pg_temp.tried('odile', $q$operator.add_window('4e', '2027-03-01', '2027-03-15')$q$),
  '<redirect to="/operateur/calendrier"/>', 'nor is the same period of another level');
select is(array_agg(w.level || ' ' || w.opens || ' ' || w.closes order by 1),
  array['3e 2027-03-01 2027-03-15', '3e 2027-03-16 2027-03-16', '4e 2027-03-01 2027-03-15'],
  'what was refused is not kept') from app.exam_window w;
select is(pg_temp.count(pg_temp.get('odile', 'operator.windows()'), '//level[@id = "3e" and @windows = 2]'), 1,
  'the page counts those of a level');
select is(pg_temp.at(pg_temp.get('odile', 'operator.windows()'), 'concat(count(//window[@level = "3e"]), " ", //window[1]/@level)'), '2 4e',
  'and lists them by level');
insert into app.exam_window (level, opens, closes) select 'cm2', current_date - 100 - n, current_date - 99 - n from generate_series(1, 40) n;
select is(array(select pg_temp.at(pg_temp.get('odile', format('operator.windows(%L)', n)),
            'concat(/*/@page, "/", /*/@pages, " ", count(//window), " ", count(//window[@state = "over"]))') from unnest(array['1', '2', 'x']) n),
  array['1/2 40 37', '2/2 3 3', '1/2 40 37'], 'forty a page, those that are over last');
select is(pg_temp.at(pg_temp.get('odile', 'operator.windows()'), '//level[@id = "cm2"]/@windows'), '0', 'one that is over opens nothing');
delete from app.exam_window where level = 'cm2';
select is(pg_temp.count(pg_temp.get('odile', 'operator.windows()'), '//level[@id = "adulte"]'), 0,
  'but not adults');
select is(pg_temp.tried(who, format('operator.remove_window(%L)', w.id)), state, who || ' removes')
  from (values ('karim', 'PT403'), ('odile', '<redirect to="/operateur/calendrier"/>')) t (who, state),
       app.exam_window w where w.level = '4e';
select is(pg_temp.tried('odile', 'operator.remove_window(gen_random_uuid())'), 'PT404', 'no such period');

select * from finish();
rollback;
