-- The invigilator's room: its lists, its pages, who stands first, when it is unchanged, where one comes back to; until when one enters.
begin;
\ir learner-essai.psql
select plan(27);
\ir certif-exam.psql
update app.exam_session set starts_at = now() where id = pg_temp.thing('exam_session');
insert into app.session (token_hash, exam_session, expires_at)
values (pg_temp.hash(pg_temp.token('salle')), pg_temp.thing('exam_session'), now() + interval '1 hour');
create function pg_temp.room(arguments text default '') returns text language sql as $$
  select pg_temp.get('salle', format('certif.room(%L%s)', pg_temp.thing('exam_session'), arguments))
$$;
create function pg_temp.said(page text) returns text language sql as $$
  select pg_temp.at(page, 'concat(/*/@etat, " ", /*/@count, " ", /*/@page, "/", /*/@pages, " ", count(//seat), " ", //seat[1]/@first_name)')
$$;

-- Nobody.
select is(pg_temp.said(pg_temp.room()), ' 0 1/1 0 ', 'a room without candidates');

-- Fifty, of whom one is in each state.
insert into app.candidate (id, exam_session, last_name, first_name, birth_date)
select pg_temp.thing('place ' || n), pg_temp.thing('exam_session'), 'D’Essai', 'É' || to_char(n, 'FM00'), '2012-03-01' from generate_series(1, 50) n;
select pg_temp.create_person('p' || n) from generate_series(41, 49) n \g /dev/null
update app.candidate c set account = pg_temp.id('p' || n), entered_at = case when n > 41 then now() end, admitted_at = case when n in (43, 44) then now() end
  from generate_series(41, 49) n where c.id = pg_temp.thing('place ' || n);
insert into app.assessment (id, account, kind) select pg_temp.thing('test ' || n), pg_temp.id('p' || n), 'exam' from generate_series(44, 49) n;
insert into app.exam (assessment, candidate, max_level, ends_at, session, asked_at, ended, ended_at)
select pg_temp.thing('test ' || n), pg_temp.thing('place ' || n), 8, now() + interval '1 hour', pg_temp.hash(case n when 46 then 'gone' else pg_temp.token('p' || n) end),
       case n when 47 then now() end, case when n > 47 then 'candidate' end, case when n > 47 then now() end from generate_series(44, 49) n;
-- 41 enters, 42 waits, 43 is admitted, 44 again, 45 runs, 46 left, 47 asks, 48 and 49 ended.
select is(pg_temp.at(pg_temp.room(), 'concat(/*/@candidates, " ", /*/@waiting, " ", /*/@pending, " ", /*/@running, " ", /*/@ended)'), '50 2 43 3 2',
  'each candidate stands in one list');
select is(pg_temp.said(pg_temp.room()), ' 50 1/2 40 É42', 'forty a page, who waits first');
select is(pg_temp.at(pg_temp.room(), '//seat[2]/@first_name'), 'É47', 'and who asks to go on');
select is(pg_temp.at(pg_temp.room(), '//seat[3]/@first_name'), 'É01', 'then by name');
select is(pg_temp.said(pg_temp.room($$, page => '2'$$)), ' 50 2/2 10 É39', 'the others on the next page');
select is(pg_temp.said(pg_temp.room($$, page => '99'$$)), ' 50 2/2 10 É39', 'beyond the last page is the last');
select is(pg_temp.said(pg_temp.room(format(', page => %L', n))), ' 50 1/2 40 É42', coalesce(nullif(n, ''), 'nothing') || ' is no page') from unnest(array['0', 'x', '']) n;
select is(pg_temp.said(pg_temp.room(format(', etat => %L', list))), wanted, 'the list ' || list)
  from (values ('waiting', 'waiting 2 1/1 2 É42'), ('pending', 'pending 43 1/2 40 É01'), ('running', 'running 3 1/1 3 É44'),
    ('ended', 'ended 2 1/1 2 É48'), ('autre', ' 50 1/2 40 É42')) v (list, wanted);
select is(pg_temp.said(pg_temp.room($$, 'zz'$$)), ' 0 1/1 0 ', 'nobody of that name');
select is(pg_temp.said(pg_temp.room($$, 'é4'$$)), ' 10 1/1 10 É42', 'a part of a name');
select is(pg_temp.said(pg_temp.room($$, 'é4', 'ended'$$)), 'ended 2 1/1 2 É48', 'in a list');

-- The mark: of what is shown.
create function pg_temp.mark(arguments text default '') returns text language sql as $$ select pg_temp.at(pg_temp.room(arguments), '/*/@mark') $$;
select is(pg_temp.room(format(', seen => %L', pg_temp.mark())), '<unchanged/>', 'unchanged');
select is((select count(distinct pg_temp.mark(a))::int from unnest(array['', $$, 'a'$$, $$, '', 'a'$$, $$, '', '', 'a'$$]) a), 4, 'each list and page has its own');
create temp table known as select pg_temp.mark() as mark;
delete from app.session where account = pg_temp.id('p45');
select isnt(pg_temp.mark(), mark, 'who leaves changes it') from known;

-- Back to the list.
select is(pg_temp.post('salle', format('certif.admit(%L, %L%s)', pg_temp.thing('exam_session'), pg_temp.thing('place 1'), a)),
  format('<redirect to="/certif/surveillance/%s%s"/>', pg_temp.thing('exam_session'), w), 'back to ' || coalesce(nullif(w, ''), 'the room'))
  from (values ('', ''), ($$, 'waiting', '3'$$, '?etat=waiting&amp;page=3'), ($$, '', '2'$$, '?page=2'), ($$, E'\r\n', '1'$$, '?etat=%0D%0A')) v (a, w);

-- Until when one enters: on its day, and as long as a test that begins with it lasts.
create function pg_temp.entry(at timestamp, extra int default 0) returns text language plpgsql as $$
begin
  update app.candidate set extra_time = extra where id = pg_temp.thing('place 1');
  update app.exam_session s set starts_at = '2026-11-20 23:30' where s.id = pg_temp.thing('exam_session');
  return (select coalesce(web.entry_fault(s, at), 'open') from app.exam_session s where s.id = pg_temp.thing('exam_session'));
end $$;
select is(array(select pg_temp.entry(t::timestamp) from unnest(array['2026-11-19 23:59', '2026-11-20 00:00', '2026-11-20 23:59', '2026-11-21 01:14', '2026-11-21 01:15']) t),
  array['session.early', 'open', 'open', 'open', 'session.late'], 'a session of 23:30 is entered after midnight, until it is over');
select is(pg_temp.entry('2026-11-21 01:49', 33), 'open', 'later when somebody has more time');
select * from finish();
rollback;
