-- A center's exam sessions: who may see and change them, the calendar, codes, lists, states.
begin;
\ir learner-essai.psql
\ir certif-essai.psql
select plan(69);

insert into app.exam_window (level, opens, closes)
values ('3e', current_date - 20, current_date - 10), ('3e', current_date + 10, current_date + 20),
       ('4e', current_date - 5, current_date + 5);
create function pg_temp.create(level text, day date, hour text default '14:00') returns text language sql as $$
  select pg_temp.tried('karim', format('certif.create_session(%L, %L, %L, %L, %L, %L)', level, ' Collège  d’Essai ',
                                       'Salle 2', day, hour, 'Ana Lo, Jo Ma'))
$$;

-- Refusals.
select is(pg_temp.tried(who, 'certif.create_session()'), state, coalesce(nullif(who, 'rien'), 'a visitor') || ' creates')
  from (values ('rien', 'PT401'), ('lina', 'PT403')) w (who, state);
select is(pg_temp.tried('karim', 'certif.create_session()'),
  'level session.level, address name.required, room name.required, day date.required, hour hour.required,'
  || ' invigilators name.required', 'an empty form is told all of it');
select is(pg_temp.create('5e', current_date + 12), 'day session.no_window', 'no period is open yet for this level');
select is(pg_temp.create('3e', current_date), 'day session.window', 'outside its level''s periods');
select is(pg_temp.create('4e', current_date - 1), 'day session.past', 'a day that is over');
select is(pg_temp.create('adulte', current_date + 800), 'day session.far', 'a day that nobody can mean');
select is(pg_temp.create('4e', current_date, h), 'hour hour.invalid', 'no such hour: ' || h)
  from unnest(array['24:00', '14:60', 'midi', '14']) h;
select is(pg_temp.tried('karim', format('certif.create_session(%L, %L, %L, %L, %L, %L, %L)', 'adulte',
  repeat('x', 256), repeat('x', 256), '31/02/2027', '9h', repeat('x', 256), repeat('x', 1001))),
  'address words.long, room words.long, day date.invalid, invigilators words.long, description words.long',
  'too long, and no such day');
create function pg_temp.windows(level text, day date) returns text[] language sql as $$
  select array_agg((xpath('string(/*/@opens)', f))[1]::text order by n) from unnest(xpath('//window',
    ('<a>' || web.exam_day_fault('day', level, day) || '</a>')::xml)) with ordinality u (f, n)
$$;
select is(pg_temp.windows('3e', current_date), array[(current_date + 10)::text], 'the refusal says the dates to come');
update app.exam_window set opens = opens - 40, closes = closes - 40 where level = '3e';
select is(pg_temp.windows('3e', current_date), array[(current_date - 30)::text], 'else those of the last period');
update app.exam_window set opens = opens + 40, closes = closes + 40 where level = '3e';
select is((select count(*)::int from app.exam_session), 0, 'nothing of all that was kept');

-- Creation.
select alike(pg_temp.create('3e', current_date + 10), '<redirect to="/certif/sessions/%', 'the first day of a period');
select alike(pg_temp.create('3e', current_date + 20), '<redirect to="/certif/sessions/%', 'its last day');
select alike(pg_temp.create('4e', current_date), '<redirect to="/certif/sessions/%', 'today');
select alike(pg_temp.create('adulte', current_date + 1, '9h05'), '<redirect to="/certif/sessions/%', 'adults need no period');
select is(array_agg(s.address || '|' || to_char(s.starts_at, 'HH24:MI') order by s.number),
  array['Collège d’Essai|14:00', 'Collège d’Essai|14:00', 'Collège d’Essai|14:00', 'Collège d’Essai|09:05'],
  'kept as it was typed, without spare blanks') from app.exam_session s;
select ok(bool_and(s.access_code ~ '^[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}$' and s.password ~ '^[2346789BCDFGHJKMPQRTVWXY]{5}$')
  and count(distinct s.access_code) = 4, 'each has codes of its own') from app.exam_session s;
select is(web.typed_hour(h)::text, t, 'an hour as people write it: ' || h)
  from (values ('9 h', '09:00:00'), ('14h30', '14:30:00'), ('00:00', '00:00:00'), ('23:59', '23:59:00')) x (h, t);
select is(web.invigilator_count(n), c, 'invigilators: ' || n)
  from (values ('Ana Lo', 1), ('Ana Lo, Jo Ma', 2), ('Ana Lo et Jo Ma', 2), ('A, B et C', 3), ('Annette Etienne', 1),
               ('A ; B', 2), (',', 1)) x (n, c);

-- Who sees them.
select is(pg_temp.seen(who, format('certif.%s(%L)', page, pg_temp.session())), state, who || ' on ' || page)
  from (values ('rien', 'PT401'), ('lina', 'PT404'), ('alix', 'PT404'), ('karim', 'seen')) w (who, state),
       unnest(array['session', 'session_settings', 'session_codes']) page;
select is(pg_temp.at(pg_temp.get('alix', 'certif.sessions()'), '/*/@count'), '0', 'another center''s list has none of them');
select is(pg_temp.tried('alix', format('certif.change_session(%L)', pg_temp.session())), 'PT404', 'nor may it change one');
select is(pg_temp.tried('alix', format('certif.delete_session(%L)', pg_temp.session())), 'PT404', 'or delete it');

-- The list.
create function pg_temp.list(arguments text default '') returns text language sql as $$
  select pg_temp.get('karim', 'certif.sessions(' || arguments || ')')
$$;
update app.exam_session set starts_at = current_date - 1 where level = '4e';
update app.exam_session set state = 'published', room = '100 %' where level = 'adulte';
select is(pg_temp.count(pg_temp.list(), '//session'), 4, 'all of them');
select is(array(select unnest(xpath('//list/@count', pg_temp.list()::xml))::text), array['4', '2', '1', '0', '1'],
  'how many in each list');
select is(pg_temp.at(pg_temp.list($q$etat => 'due'$q$), '//session/@state'), 'due', 'over and not finalised');
select is(pg_temp.count(pg_temp.list($q$search => '%'$q$), '//session'), 1, 'a sign of LIKE is a sign like another');
select is(pg_temp.at(pg_temp.list($q$search => 'a&=é %'$q$), '/*/@query'), 'a%26%3D%C3%A9%20%25', 'what was searched for, in a link');
select is(pg_temp.count(pg_temp.list($q$search => 'SALLE'$q$), '//session'), 3, 'in any case');
select is(pg_temp.count(pg_temp.list($q$etat => 'x', page => '9'$q$), '//session'), 4, 'unknown values are as if not there');
insert into app.exam_session (center, level, address, room, starts_at, invigilators, access_code, password)
select pg_temp.id('centre'), 'adulte', 'A', 'S', current_date + 40 + n, 'I', 'BCDF' || 22 + n % 3 + (n / 3) * 20, '22222'
  from generate_series(0, 2) n;
select is(pg_temp.at(pg_temp.list($q$etat => 'upcoming'$q$), '//session[1]/@level'), '3e', 'the next one first')
  from (select 1) x;

-- Changes.
create temp table s as select * from app.exam_session where level = '3e' order by number limit 1;
create function pg_temp.change(level text, day date, room text default 'Salle 3') returns text language sql as $$
  select pg_temp.tried('karim', format('certif.change_session(%L, %L, %L, %L, %L, %L, %L)', pg_temp.session(), level,
                                       'Ici', room, day, '10:00', 'Ana Lo'))
$$;
select is(pg_temp.change('3e', current_date + 25), 'day session.window', 'not to a day outside the periods');
delete from app.exam_window;
select alike(pg_temp.change('3e', current_date + 10), '<redirect%', 'a day that stays is not judged again');
select is(room || to_char(starts_at, ' HH24:MI') || (access_code = (select access_code from s)), 'Salle 3 10:00true', 'changed, its codes stay')
  from app.exam_session where id = pg_temp.session();
select is(pg_temp.change('4e', current_date + 10), 'day session.no_window', 'another level is');
select is(pg_temp.change('3e', current_date + 10, ''), 'room name.required', 'faults change nothing');
insert into app.candidate (exam_session, last_name, first_name, birth_date)
select pg_temp.session(), 'Nom' || n, 'P', '2012-01-01' from generate_series(1, 20) n;
select is(pg_temp.at(pg_temp.get('karim', format('certif.session(%L)', pg_temp.session())), '//session/@crowded'), 'false',
  'twenty candidates for one invigilator are fine');
insert into app.candidate (exam_session, last_name, first_name, birth_date) values (pg_temp.session(), 'Nom', 'P', '2012-01-01');
select is(pg_temp.at(pg_temp.get('karim', format('certif.session(%L)', pg_temp.session())), '//session/@crowded'), 'true',
  'twenty-one are not');
update app.exam_session set state = 'finalised' where id = pg_temp.session();
select is(pg_temp.change('3e', current_date + 10), 'session.closed', 'once finalised it does not change');
select is(pg_temp.tried('karim', format('certif.delete_session(%L)', pg_temp.session())), 'session.closed', 'nor goes');
update app.exam_session set state = 'open' where id = pg_temp.session();
with a as (insert into app.assessment (account, kind) values (pg_temp.id('karim'), 'exam') returning id)
insert into app.exam (assessment, candidate, max_level, ends_at) select a.id, c.id, 8, now() from a, (select id from app.candidate limit 1) c;
select is(pg_temp.change('adulte', current_date + 11), 'day session.day_begun', 'once a test has begun the day stays');
select alike(pg_temp.change('adulte', current_date + 10), '<redirect%', 'not so the rest');
select is(pg_temp.tried('karim', format('certif.delete_session(%L)', pg_temp.session())), 'session.started', 'and it does not go');
delete from app.exam where ends_at = now();
select is(pg_temp.tried('karim', format('certif.delete_session(%L)', pg_temp.session())), '<redirect to="/certif/sessions"/>',
  'deleted while nobody has begun');
select is((select count(*)::int from app.candidate), 0, 'and its candidates with it');

select * from finish();
rollback;
