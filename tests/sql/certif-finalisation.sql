-- Finalising an exam session: who, when, why a test is unfinished, what incidents do by themselves, every result kept.
begin;
\ir learner-essai.psql
select pg_temp.create_person(w) from unnest(array['karim', 'alix', 'lina', 'ada', 'noa', 'eve', 'ali']) w \g /dev/null
\ir certif-exam.psql
select plan(68);

insert into app.center_member (center, account, role) values (pg_temp.thing('center'), pg_temp.id('karim'), 'member');
insert into app.center (id, name) values (pg_temp.id('autre'), 'Autre');
insert into app.center_member (center, account, role) values (pg_temp.id('autre'), pg_temp.id('alix'), 'admin');
create function pg_temp.finalise(reasons jsonb default null, comment text default '', who text default 'karim') returns text language sql as $$
  select pg_temp.tried(who, format('certif.finalise(%L, %L, %L)', pg_temp.thing('exam_session'), reasons, comment))
$$;
create function pg_temp.page(who text default 'karim') returns text language sql as $$
  select pg_temp.get(who, format('certif.finalisation(%L)', pg_temp.thing('exam_session')))
$$;
create function pg_temp.report(who text, incident text, question text default '', words text default '', account text default 'karim') returns text
language sql as $$
  select pg_temp.tried(account, format('certif.add_incident(%L, %L, %L, %L, %L)', pg_temp.thing('exam_session'),
                                       pg_temp.thing('candidate ' || who), incident, question, words))
$$;
create function pg_temp.state() returns text language sql as $$
  select s.state from app.exam_session s where s.id = pg_temp.thing('exam_session')
$$;

-- Nobody, then somebody who is not done.
select is(pg_temp.finalise(), 'finalisation.nobody', 'nobody has begun');
select pg_temp.sit('ada', '1.1 ok ok ko; 1.2 ok ok ok; 1.3 ok ok ok; 2.1 ok ok ok; 2.2 ok ok ok') \g /dev/null
select pg_temp.sit('noa', '1.1 ok ok -; 1.2 ok ok ok; 1.3 ok ok ok; 2.1 ok ok ok; 2.2 ok ok ok') \g /dev/null
select pg_temp.sit('eve', '1.1 ok ok ok; 1.2 ok ok -; 1.3 ok ok ok; 2.1 ok ok ok; 2.2 ok ok ok') \g /dev/null
update app.exam set ended = null, ended_at = null, ends_at = now() + interval '20 minutes' where assessment = pg_temp.exam('noa');
select is(pg_temp.finalise(), 'finalisation.running', 'a test is still running');
select is(pg_temp.at(pg_temp.page(), '//exam[@last_name][2]/@state') is not null, true, 'the page shows each test');
select is(pg_temp.count(pg_temp.page(), '//exam[@state = "running"]'), 1, 'and which one runs');
select is(pg_temp.state(), 'open', 'the session stays open');
update app.exam set ends_at = now() - interval '1 minute' where assessment = pg_temp.exam('noa');
select is(pg_temp.count(pg_temp.page(), '//exam[@state = "time"]'), 1, 'a test whose time is over has ended by time, before that is written');

-- Who.
select is(pg_temp.finalise(null, '', who), state, who || ' finalises')
  from (values ('rien', 'PT401'), ('lina', 'PT404'), ('alix', 'PT404')) w (who, state);
select is(pg_temp.report('ada', 'fraud', '', '', who), state, who || ' reports')
  from (values ('rien', 'PT401'), ('lina', 'PT404'), ('alix', 'PT404')) w (who, state);

-- Incidents.
select is(pg_temp.report('ada', incident, question, words), fault, fault)
  from (values ('', '', '', 'incident incident.required'), ('rien', '', '', 'incident incident.unknown'),
    ('in_challenge.website_blocked', '', '', 'question question.required'),
    ('in_challenge.website_blocked', '16', '', 'question question.invalid'),
    ('in_challenge.website_blocked', 'trois', '', 'question question.invalid'),
    ('signature_issue', '', '', 'description description.required'),
    ('fraud', '', repeat('x', 2001), 'description description.long')) r (incident, question, words, fault);
select is(count(*)::int, 0, 'none of these is kept') from app.incident;
-- ada: her third question is wrong. eve: her sixth has no answer.
select alike(pg_temp.report('ada', 'in_challenge.website_blocked', '3'), '<redirect%', 'reported');
select alike(pg_temp.report('ada', 'in_challenge.website_blocked', '1'), '<redirect%', 'of a right answer');
select alike(pg_temp.report('ada', 'signature_issue', '', 'Signé au mauvais endroit'), '<redirect%', 'without a question');
select alike(pg_temp.report('eve', 'in_challenge.extra_time_exceeded', '6'), '<redirect%', 'of a question without a time');
select alike(pg_temp.report('eve', 'fraud', '', 'Téléphone'), '<redirect%', 'for the jury');
select alike(pg_temp.report('eve', 'fraud', '', 'Par erreur'), '<redirect%', 'by mistake');
create function pg_temp.incident(words text) returns uuid language sql as $$ select i.id from app.incident i where i.description = words $$;
create function pg_temp.take_back(incident uuid, of text, who text default 'karim') returns text language sql as $$
  select pg_temp.tried(who, format('certif.remove_incident(%L, %L, %L)', pg_temp.thing('exam_session'), pg_temp.thing('candidate ' || of), incident))
$$;
select is(pg_temp.take_back(pg_temp.incident('Par erreur'), 'eve', 'alix'), 'PT404', 'another center takes nothing back');
select is(pg_temp.take_back(pg_temp.incident('Par erreur'), 'ada'), 'PT404', 'nor is it another candidate''s');
select alike(pg_temp.take_back(pg_temp.incident('Par erreur'), 'eve'), '<redirect%', 'taken back');
select is(pg_temp.count(pg_temp.page(), '//exam[@incidents = "3"]'), 1, 'the page counts them');
select is(pg_temp.count(pg_temp.get('karim', format('certif.incidents(%L, %L)', pg_temp.thing('exam_session'), pg_temp.thing('candidate eve'))),
  '//incident'), 2, 'the candidate''s page lists them');

-- Reasons.
select is(pg_temp.finalise(null), concat('answer.', pg_temp.thing('candidate eve'), ' abandonment.required, answer.',
  pg_temp.thing('candidate noa'), ' abandonment.required'), 'why two are unfinished must be said');
select is(pg_temp.finalise(jsonb_build_object(pg_temp.thing('candidate eve'), 'technical', pg_temp.thing('candidate noa'), 'x')),
  concat('answer.', pg_temp.thing('candidate noa'), ' abandonment.required'), 'with a word that is known');
select is(pg_temp.finalise('["technical"]'::jsonb), concat('answer.', pg_temp.thing('candidate eve'), ' abandonment.required, answer.',
  pg_temp.thing('candidate noa'), ' abandonment.required'), 'and whose it is');
select is(pg_temp.finalise(jsonb_build_object(pg_temp.thing('candidate eve'), 'technical', pg_temp.thing('candidate noa'), 'candidate'),
  repeat('x', 2001)), 'comment words.long', 'too long a comment');
select is((select count(*)::int from app.exam_result), 0, 'nothing is scored before');
select is((select array_agg(e.ended) from app.exam e where e.assessment = pg_temp.exam('noa')), array[null::text],
  'nor is anything of a refused finalisation kept');

-- Done.
select alike(pg_temp.finalise(jsonb_build_object(pg_temp.thing('candidate eve'), 'technical', pg_temp.thing('candidate noa'), 'candidate'), ' Coupure  à 10 h '),
  '<redirect%/finalisation"/>', 'finalised');
select is(s.state || ' ' || s.comment || ' ' || (s.finalised_at is not null), 'finalised Coupure à 10 h true', 'the session says so')
  from app.exam_session s where s.id = pg_temp.thing('exam_session');
select is(array_agg(concat_ws(' ', c.first_name, e.ended, e.abandonment) order by c.first_name), '{Ada candidate,"Eve candidate technical","Noa time candidate"}',
  'each test has ended, and why it is unfinished is kept') from app.exam e join app.candidate c on c.id = e.candidate;
select is(array_agg(concat_ws(' ', q.position, q.neutralised, q.accepted) order by q.position), '{"1 f f","2 f f","3 t f"}',
  'of two questions that were reported, the wrong one is neutralised')
  from app.exam_question q where q.assessment = pg_temp.exam('ada') and q.position <= 3;
select is(array_agg(concat_ws(' ', i.category, i.question, i.effect, i.resolved_at is not null) order by i.category, i.question),
  '{"fraud jury f","in_challenge 1 nothing t","in_challenge 3 neutralise t","in_challenge 6 nothing t","signature_issue nothing t"}',
  'what each incident did') from app.incident i;
select is(array(select r.emitter || ' ' || r.rate from app.exam_result r where r.assessment = pg_temp.exam('ada') order by r.id),
  '{"finalisation 93","incidents 100"}', 'scored, and again without the neutralised question; both are kept');
select is(array(select r.emitter || ' ' || r.rate from app.exam_result r where r.assessment = pg_temp.exam('eve') order by r.id),
  '{"finalisation 100"}', 'a technical problem: what has no answer does not count; scored once');
select is(array(select r.emitter || ' ' || r.rate from app.exam_result r where r.assessment = pg_temp.exam('noa') order by r.id),
  '{"finalisation 93"}', 'given up: it is wrong');
select is((select count(distinct r.author)::int from app.exam_result r where r.author = pg_temp.id('karim')), 1, 'who finalised is kept');
select is(pg_temp.finalise(null), 'session.closed', 'once only');
select is(pg_temp.report('ada', 'fraud'), 'session.closed', 'nothing more is reported');
select is(pg_temp.take_back(pg_temp.incident('Téléphone'), 'eve'), 'session.closed', 'or taken back');
select is((select count(*)::int from app.exam_result), 4, 'and nothing is scored again');

-- Effects of incidents, by what a question shows.
create function pg_temp.effect(subcategory text, body text, timer int, verdict text) returns text language plpgsql as $$
declare
  v_incident app.incident;
  v_effect   text;
begin
  v_incident.category := 'in_challenge';
  v_incident.subcategory := subcategory;
  v_incident.question := 1;
  begin
    update app.challenge c set body = effect.body, timer = effect.timer
      from app.exam_question q where q.challenge = c.id and q.assessment = pg_temp.exam('ali') and q.position = 1;
    v_effect := web.effect_of(v_incident, pg_temp.exam('ali'));
    raise exception 'undo' using errcode = 'ZZ000';
  exception when sqlstate 'ZZ000' then
    return v_effect;
  end;
end $$;
select pg_temp.sit('ali', '1.1 ko ok ok') \g /dev/null
select is(pg_temp.effect(subcategory, body, timer, 'ko'), effect, subcategory || ': ' || effect)
  from (values ('image_not_displaying', '<p>?</p><image src="a.png" alt=""/>', null::int, 'neutralise'),
    ('image_not_displaying', '<p>?</p>', null, 'nothing'), ('embed_not_working', '<launch/>', null, 'neutralise'),
    ('file_not_opening', '<file href="a.ods"/>', null, 'neutralise'), ('file_not_opening', '<p>?</p>', null, 'nothing'),
    ('extra_time_exceeded', '<p>?</p>', 30, 'neutralise'), ('extra_time_exceeded', '<p>?</p>', null, 'nothing'),
    ('software_not_working', '<p>?</p>', null, 'neutralise'), ('unintentional_focus_out', '<p>?</p>', null, 'nothing')) e (subcategory, body, timer, effect);

-- Many unfinished tests: their reasons are asked for by the twenty, and kept.
insert into app.exam_session (id, center, level, address, room, starts_at, invigilators, access_code, password)
values (pg_temp.thing('panne'), pg_temp.thing('center'), '3e', 'Rue', 'B13', '2026-11-20 09:00', 'Ana', 'BCDG23', '23BCD');
insert into app.account (id, first_name, last_name, email) select md5('panne' || n)::uuid, 'Élève', 'Panne', 'panne' || n || '@essai.example' from generate_series(1, 45) n;
insert into app.candidate (id, exam_session, last_name, first_name, birth_date, account)
select md5('panne' || n)::uuid, pg_temp.thing('panne'), 'Panne', to_char(n, 'FM00'), '2012-03-01', md5('panne' || n)::uuid from generate_series(1, 45) n;
insert into app.assessment (id, account, kind) select md5('panne' || n)::uuid, md5('panne' || n)::uuid, 'exam' from generate_series(1, 45) n;
insert into app.exam (assessment, candidate, max_level, ends_at) select md5('panne' || n)::uuid, md5('panne' || n)::uuid, 8, now() from generate_series(1, 45) n;
insert into app.exam_competence select md5('panne' || n)::uuid, '1.1', 3, 25 from generate_series(1, 45) n;
insert into app.exam_question (assessment, position, competence, challenge)
select md5('panne' || n)::uuid, 1, '1.1', (select min(id) from app.challenge where id like 'essai-%') from generate_series(1, 45) n;
create function pg_temp.broken(page text default '1') returns text language sql as $$
  select pg_temp.at(p, 'concat(//list/@page, "/", //list/@pages, " ", count(//exam), " ", //list/@unexplained, " ", count(//unexplained), " ", //unexplained[1]/@first_name)')
    from pg_temp.get('karim', format('certif.finalisation(%L, %L)', pg_temp.thing('panne'), page)) p
$$;
create function pg_temp.explain(first int, last int) returns text language sql as $$
  select pg_temp.tried('karim', format('certif.finalise(%L, %L)', pg_temp.thing('panne'), jsonb_object_agg(md5('panne' || n)::uuid, 'technical')))
    from generate_series(first, last) n
$$;
select is(array[pg_temp.broken(), pg_temp.broken('2'), pg_temp.broken('x')], array['1/2 40 45 20 01', '2/2 5 45 20 01', '1/2 40 45 20 01'],
  'tests by forty, reasons by twenty');
select is(pg_temp.explain(1, 19), concat('answer.', md5('panne20')::uuid, ' abandonment.required'), 'all of them');
select is(pg_temp.broken(), '1/2 40 45 20 01', 'or none is kept');
select is(pg_temp.explain(1, 20), format('<redirect to="/certif/sessions/%s/finalisation#terminer"/>', pg_temp.thing('panne')), 'twenty are explained');
select is(pg_temp.broken(), '1/2 40 25 20 21', 'the next are asked for');
select is((select s.state from app.exam_session s where s.id = pg_temp.thing('panne')), 'open', 'nothing is final yet');
select alike(pg_temp.explain(21, 40), '<redirect%#terminer"/>', 'twenty more');
select is(pg_temp.explain(41, 45), format('<redirect to="/certif/sessions/%s/finalisation"/>', pg_temp.thing('panne')), 'the last five end it');
select is((select s.state || count(*) filter (where e.abandonment = 'technical') from app.exam_session s join app.candidate c on c.exam_session = s.id
             join app.exam e on e.candidate = c.id where s.id = pg_temp.thing('panne') group by s.state), 'finalised45', 'finalised, with each reason');
select * from finish();
rollback;
