-- What a campaign's team reads: who may, nothing before it is sent, each figure against a count by hand, the tables.
begin;
\ir learner-essai.psql
select plan(90);

select pg_temp.create_person(who) from unnest(array['karim', 'odile', 'lina', 'ana', 'bob', 'cleo', 'dan', 'eve']) who \g /dev/null
insert into app.organization (id, type, uai, name, email) values
  (pg_temp.id('ecole'), 'SCO', '0561534N', '=Collège d’Essai', 'chef@essai.example'),
  (pg_temp.id('autre'), 'SCO', '0690037R', 'Autre', 'autre@essai.example');
insert into app.organization_member (organization, account, role) values
  (pg_temp.id('ecole'), pg_temp.id('karim'), 'member'), (pg_temp.id('autre'), pg_temp.id('odile'), 'admin');
-- Two classes take part. Fay has not begun, Gus has left, Hal's class does not take part.
insert into app.pupil (id, organization, national_id, last_name, first_name, birth_date, division, account, enabled) values
  (pg_temp.id('p-ana'), pg_temp.id('ecole'), '1', 'Émile', 'Ana', '2012-01-01', '5e A', pg_temp.id('ana'), true),
  (pg_temp.id('p-bob'), pg_temp.id('ecole'), '2', 'Faure', 'Bob', '2012-01-01', '5e A', pg_temp.id('bob'), true),
  (pg_temp.id('p-cleo'), pg_temp.id('ecole'), '3', 'Aubry', 'Cléo', '2012-01-01', '5e & B', pg_temp.id('cleo'), true),
  (pg_temp.id('p-fay'), pg_temp.id('ecole'), '4', 'Petit', 'Fay', '2012-01-01', '5e A', null, true),
  (pg_temp.id('p-gus'), pg_temp.id('ecole'), '5', 'Parti', 'Gus', '2012-01-01', '5e A', null, false),
  (pg_temp.id('p-hal'), pg_temp.id('ecole'), '6', 'Loin', 'Hal', '2012-01-01', '3e A', null, true);
insert into app.campaign (id, organization, code, kind, name, target_profile) values
  (pg_temp.id('test'), pg_temp.id('ecole'), 'ESSAIS234', 'assessment', 'Parcours "un"', null),
  (pg_temp.id('profils'), pg_temp.id('ecole'), 'PRQFIL234', 'collection', 'Profils', null),
  (pg_temp.id('vide'), pg_temp.id('ecole'), 'VIDEAA234', 'assessment', 'Vide', null);
-- Topic a, levels 1 to 6, and b, levels 1 and 2: eight skills, all of 5.2; the hardest is of level 6.
insert into app.campaign_skill (campaign, skill)
select pg_temp.id('test'), s.id from app.skill s where s.topic in ('essai-a', 'essai-b');
insert into app.campaign_skill (campaign, skill) values (pg_temp.id('vide'), 'essai-a-1');

-- Ana sent: a 1 to 4 and b 1, five of eight. Bob sent: nothing of a, b 2 was missed. Cleo has not sent what she knows,
-- Dan, who is no pupil, is under way.
insert into app.participation (id, campaign, account, pupil, state) values
  (pg_temp.id('t-ana'), pg_temp.id('test'), pg_temp.id('ana'), pg_temp.id('p-ana'), 'to_share'),
  (pg_temp.id('t-bob'), pg_temp.id('test'), pg_temp.id('bob'), pg_temp.id('p-bob'), 'to_share'),
  (pg_temp.id('t-cleo'), pg_temp.id('test'), pg_temp.id('cleo'), pg_temp.id('p-cleo'), 'to_share'),
  (pg_temp.id('t-dan'), pg_temp.id('test'), pg_temp.id('dan'), null, 'to_share');
insert into app.shared_skill (participation, skill, validated)
select pg_temp.id('t-ana'), 'essai-' || s, v from (values ('a-1', true), ('a-2', true), ('a-3', true), ('a-4', true), ('a-5', false),
  ('b-1', true)) k (s, v)
union all select pg_temp.id('t-bob'), 'essai-b-2', false
union all select pg_temp.id('t-cleo'), 'essai-a-1', true;
update app.participation set state = 'shared', shared_at = '2026-11-22 23:30:00+01', validated = 5, skills = 8 where id = pg_temp.id('t-ana');
update app.participation set state = 'shared', shared_at = '2026-11-22 12:00:00+01', validated = 0, skills = 8 where id = pg_temp.id('t-bob');

-- Of the collection Ana and Bob sent: Ana five competences at level 1 or more, Bob three; Eve did not.
insert into app.participation (id, campaign, account, pupil, state) values
  (pg_temp.id('c-ana'), pg_temp.id('profils'), pg_temp.id('ana'), pg_temp.id('p-ana'), 'to_share'),
  (pg_temp.id('c-bob'), pg_temp.id('profils'), pg_temp.id('bob'), pg_temp.id('p-bob'), 'to_share'),
  (pg_temp.id('c-eve'), pg_temp.id('profils'), pg_temp.id('eve'), null, 'to_share');
insert into app.shared_competence (participation, competence, level, pix)
select pg_temp.id('c-ana'), c.code, case when c.code < '2.3' then 2 else 0 end, case when c.code < '2.3' then 17 else 0 end from app.competence c
union all
select pg_temp.id('c-bob'), c.code, case when c.area = '1' then 1 else 0 end,
       case when c.area = '1' then 8 when c.code = '4.2' then 7 when c.code = '3.3' then 5 else 1 end from app.competence c;
update app.participation set state = 'shared', shared_at = now(), pix = 85, certifiable = true where id = pg_temp.id('c-ana');
update app.participation set state = 'shared', shared_at = now(), pix = 47, certifiable = false where id = pg_temp.id('c-bob');

-- A large class: one of 502 has begun.
insert into app.campaign (id, organization, code, kind, name) values (pg_temp.id('grand'), pg_temp.id('ecole'), 'GRANDE234', 'collection', 'Grand');
insert into app.pupil (id, organization, national_id, last_name, first_name, birth_date, division)
select pg_temp.id('p-' || n), pg_temp.id('ecole'), 'GRAND' || n, 'Nom' || n, 'Prénom', '2012-01-01', '1re & 2' from generate_series(1, 502) n;
insert into app.participation (campaign, account, pupil, state) values (pg_temp.id('grand'), pg_temp.id('dan'), pg_temp.id('p-1'), 'to_share');

create function pg_temp.fails(who text, call text) returns text language plpgsql as $$
begin
  perform web.enter(nullif(pg_temp.token(who), 'jeton-'), 'GET', null, 'fr');
  execute 'select count(*) from ' || call;
  raise exception 'undo' using errcode = 'ZZ000';  -- ends read only
exception when others then
  return case sqlstate when 'ZZ000' then 'passed' else sqlstate end;
end $$;
create function pg_temp.page(name text, campaign text, more text default '') returns text language sql as $$
  select pg_temp.get('karim', format('orga.%s(%L%s)', name, pg_temp.id(campaign), more))
$$;
create function pg_temp.all_at(page text, path text) returns text[] language sql as $$
  select xpath(path, page::xml)::text[]
$$;

-- Who may.
select set_config('palier.argument.campaign', pg_temp.id('test')::text, true) \g /dev/null
select is(pg_temp.fails(who, call), state, coalesce(nullif(who, ''), 'a visitor') || ' on ' || call)
  from (values ('', 'PT401'), ('lina', 'PT404'), ('odile', 'PT404'), ('karim', 'passed')) w (who, state),
       unnest(array[format('orga.participants(%L)', pg_temp.id('test')),
                    format('orga.participant(%L, %L)', pg_temp.id('test'), pg_temp.id('t-ana')),
                    format('orga.results(%L)', pg_temp.id('test')), format('orga.analysis(%L)', pg_temp.id('test')),
                    'orga.results_csv()']) call;
select is(pg_temp.fails('karim', format('orga.participant(%L, %L)', pg_temp.id('profils'), pg_temp.id('t-ana'))), 'PT404',
  'a participation in another campaign');
select is(pg_temp.fails('karim', format('orga.analysis(%L)', pg_temp.id('profils'))), 'PT404', 'a collection has no topics');

-- The list.
create temp table list as select pg_temp.page('participants', 'test') as page;
select is(pg_temp.all_at(page, '/*/participant/@last_name'), array['Aubry', 'D’Essai', 'Émile', 'Faure'], 'by name, as French sorts') from list;
select is(pg_temp.all_at(page, '/*/participant/@class'), array['5e &amp; B', '5e A', '5e A'], 'with the class of who is a pupil') from list;
select is(pg_temp.all_at(page, '/*/participant/@percent'), array['63', '0'], 'mastery of those who sent, half up: 62.5 is 63') from list;
select is(pg_temp.all_at(page, '/*/participant/@stars'), array['2', '0'], 'their stars') from list;
select is(pg_temp.all_at(page, '/*/participant[@state="to_share"]/@*[name() = "percent" or name() = "stars" or name() = "shared_at"]'),
  '{}'::text[], 'of those who have not sent nothing but how far they are') from list;
select is(pg_temp.at(page, '//figures/@participants') || pg_temp.at(page, '//figures/@to_share') || pg_temp.at(page, '//figures/@shared'),
  '422', 'four take part, two have to send, two sent') from list;
select is(pg_temp.at(page, '//figures/@percent'), '31', 'the mean of 62.5 and 0, not of what is shown: 31.25') from list;
select is(pg_temp.all_at(page, '//class/@name'), array['5e &amp; B', '5e A'], 'the classes that take part') from list;
select is(pg_temp.all_at(page, '//class/pupil/@last_name'), array['Petit'],
  'who has not begun: not who left, not another class') from list;
select is(pg_temp.all_at(page, '//class/@missing') || pg_temp.all_at(page, '//class/@query') || pg_temp.at(page, 'count(//class/pupil)'),
  array['501', '1re%20%26%202', '0'], 'of more than 500 who have not begun the classes say how many, without names')
  from (select pg_temp.page('participants', 'grand')) p (page);
select is(pg_temp.at(pg_temp.page('participants', 'grand', $q$, classe => '1re & 2'$q$), 'count(//class/pupil)'), '501', 'the one that was chosen names them');
create function pg_temp.found(more text) returns text[] language sql as $$
  select pg_temp.all_at(pg_temp.page('participants', 'test', ', ' || more), '/*/participant/@last_name')
$$;
select is(pg_temp.found($q$nom => 'emil'$q$), array['Émile'], 'a part of a name, without case and accents');
select is(pg_temp.found($q$nom => 'anaé'$q$), array['Émile'], 'first name first');
select is(pg_temp.found($q$nom => 'cléo AUBRY'$q$), array['Aubry'], 'or last');
select is(pg_temp.found($q$nom => '%'$q$), array['Aubry', 'D’Essai', 'Émile', 'Faure'], 'a sign means nothing');
select is(pg_temp.found($q$classe => '5e & B'$q$), array['Aubry'], 'a class');
select is(pg_temp.found($q$etat => 'envoye'$q$), array['Émile', 'Faure'], 'a state');
select is(pg_temp.found($q$etat => 'rien', etoiles => 'x', tri => 'x', page => '-1'$q$),
  array['Aubry', 'D’Essai', 'Émile', 'Faure'], 'what is unknown is as if it were not there');
select is(pg_temp.found($q$etoiles => '2'$q$), array['Émile'], 'so many stars');
select is(pg_temp.found($q$etoiles => '0'$q$), array['Faure'], 'none: of those who sent');
select is(pg_temp.found($q$tri => 'resultat'$q$), array['Émile', 'Faure', 'Aubry', 'D’Essai'], 'the best result first');
select is(pg_temp.found($q$tri => 'etat'$q$), array['Émile', 'Faure', 'Aubry', 'D’Essai'], 'those who sent first');
select is(pg_temp.found($q$tri => 'classe'$q$), array['Aubry', 'Émile', 'Faure', 'D’Essai'], 'by class');
select is(pg_temp.at(pg_temp.page('participants', 'test', $q$, nom => 'é&', tri => 'etat'$q$), '/*/@query'), 'nom=%C3%A9%26&amp;tri=etat',
  'a query for the links to its other pages');
insert into app.account (id, first_name, last_name, email)
select md5('n' || n)::uuid, 'N' || n, 'Nombre', 'n' || n || '@essai.example' from generate_series(1, 40) n;
insert into app.participation (campaign, account, state) select pg_temp.id('test'), md5('n' || n)::uuid, 'to_share' from generate_series(1, 40) n;
select is(array_length(pg_temp.found($q$page => '1'$q$), 1), 30, 'thirty a page');
select is(array_length(pg_temp.found($q$page => '2'$q$), 1), 14, 'and the rest');
select is(pg_temp.at(pg_temp.page('participants', 'test', $q$, page => '9'$q$), '/*/@page'), '2', 'no page beyond the last');
delete from app.account where first_name ~ '^N\d';

-- Live.
create function pg_temp.mark() returns text language sql as $$
  select pg_temp.at(pg_temp.page('participants', 'test'), '/*/@mark')
$$;
create function pg_temp.changes(change text) returns boolean language plpgsql as $$
declare
  v_mark text := pg_temp.mark();
begin
  execute change;
  return pg_temp.page('participants', 'test', format(', seen => %L', v_mark)) <> '<unchanged/>';
end $$;
select is(pg_temp.page('participants', 'test', format(', seen => %L', pg_temp.mark())), '<unchanged/>', 'who has this page is told so');
select matches(pg_temp.mark(), '^[0-9a-z.:]{1,79}$', 'a mark fits into a tag');
select ok(pg_temp.changes(format('update app.participation set state = %L where id = %L', 'to_share', pg_temp.id('t-dan'))), 'a state changes it');
select ok(pg_temp.changes(format('insert into app.participation (campaign, account) values (%L, %L)', pg_temp.id('test'), pg_temp.id('eve'))), 'somebody who begins changes it');
select ok(pg_temp.changes(format('delete from app.participation where campaign = %L and account = %L', pg_temp.id('test'), pg_temp.id('eve'))), 'somebody who goes changes it');
select ok(not pg_temp.changes(format('update app.participation set state = state where id = %L', pg_temp.id('c-eve'))), 'another campaign does not');
insert into app.assessment (id, account, kind) values (pg_temp.id('a-dan'), pg_temp.id('dan'), 'campaign');
insert into app.assessment_part (assessment, competence, place, skills, prior, views_before, views)
values (pg_temp.id('a-dan'), '5.2', 1, array['essai-a-1'], '{}', '{}', '{}');
update app.participation set assessment = pg_temp.id('a-dan') where id = pg_temp.id('t-dan');
select ok(pg_temp.changes(format('update app.assessment_part set answered = 1 where assessment = %L', pg_temp.id('a-dan'))), 'an answer changes it');

-- One participant.
create temp table one as
  select pg_temp.get('karim', format('orga.participant(%L, %L)', pg_temp.id('test'), pg_temp.id('t-ana'))) as page;
select is(pg_temp.at(page, '//competence/@validated') || '/' || pg_temp.at(page, '//competence/@skills') || '/' || pg_temp.at(page, '//competence/@percent'),
  '5/8/63', 'validated of all, in the competence') from one;
select is(pg_temp.all_at(page, '//topic/@validated'), array['4', '1'], 'validated of each topic') from one;
select is(pg_temp.all_at(page, '//topic[@id="essai-a"]/skill/@validated'), array['true', 'true', 'true', 'true', 'false'],
  'validated, not, and what was never asked') from one;
select is(pg_temp.count(page, '//topic[@id="essai-a"]/skill[not(@validated)]'), 1, 'that is one') from one;
-- a: 40·4/6 + 30·6/6 + 20·4/6 + 10·4/5 = 78; b: 40·1/2 + 30·2/6 + 20·1/2 + 10·1/2 = 45
select is(pg_temp.all_at(page, '//advice/@id'), array['essai-b', 'essai-a'], 'what to work on, the most useful first') from one;
select is(pg_temp.all_at(page, '//advice/@relevance') || pg_temp.all_at(page, '//advice/@rank'), array['45', '78', '3', '1'],
  'by the formula') from one;
select is(pg_temp.count(pg_temp.get('karim', format('orga.participant(%L, %L)', pg_temp.id('test'), pg_temp.id('t-cleo'))),
  '//competence | //topic | //skill | //advice | /*/@percent | /*/@validated'), 0, 'nothing of who has not sent');
create temp table profile as
  select pg_temp.get('karim', format('orga.participant(%L, %L)', pg_temp.id('profils'), pg_temp.id('c-bob'))) as page;
select is(pg_temp.at(page, '/*/@pix') || pg_temp.at(page, '//competence[@code="1.1"]/@level') || pg_temp.at(page, '//competence[@code="4.2"]/@pix'),
  '4717', 'pix, level and pix of each competence') from profile;

-- Together.
create temp table results as select pg_temp.page('results', 'test') as page;
select is(pg_temp.all_at(page, '//star/@count'), array['0', '1', '0', '1'], 'how many have so many stars') from results;
select is(pg_temp.all_at(page, '//competence/@percent'), array['31'], '5 of 16 in the competence') from results;
create temp table analysis as select pg_temp.page('analysis', 'test') as page;
-- Bob: a 0 + 30·6/6 + 0 + 0 = 30; b 0 + 30·2/6 = 10. Means with Ana's: a 54, b 27.5, half up 28.
select is(pg_temp.all_at(page, '//topic/@id'), array['essai-b', 'essai-a'], 'the most recommended topic first') from analysis;
select is(pg_temp.all_at(page, '//topic/@relevance') || pg_temp.all_at(page, '//topic/@rank'), array['28', '54', '3', '2'],
  'the mean relevance of everybody who sent') from analysis;
select is(pg_temp.all_at(page, '//topic/@percent'), array['25', '33'], 'and mean mastery: 1 of 4, 4 of 12') from analysis;
select is(pg_temp.all_at(pg_temp.page('analysis', 'test', $q$, tri => 'sujet'$q$), '//topic/@id'), array['essai-a', 'essai-b'], 'as in the framework');
select is(pg_temp.count(pg_temp.page('analysis', 'vide'), '//topic'), 0, 'nobody sent: no topic');
insert into app.campaign (id, organization, code, kind, name) values (pg_temp.id('tout'), pg_temp.id('ecole'), 'TQUTES234', 'assessment', 'Tout');
insert into app.topic (id, competence, name, position) select 'page-' || n, '1.1', 'Page ' || n, 100 + n from generate_series(1, 60) n;
insert into app.skill (id, topic, competence, level, name, pix_value) select 'page-' || n || '-' || l, 'page-' || n, '1.1', l, 'Savoir', 4 from generate_series(1, 60) n, generate_series(1, 3) l;
insert into app.campaign_skill select pg_temp.id('tout'), id from app.skill where id like 'page-%' or id = 'essai-a-1';
insert into app.participation (id, campaign, account, state, shared_at, validated, skills) values (pg_temp.id('t-tout'), pg_temp.id('tout'), pg_temp.id('ana'), 'shared', now(), 0, 181);
select is(array(select pg_temp.at(pg_temp.page('analysis', 'tout', format(', %L, %L', 'sujet', p)), 'concat(/*/@page, "/", /*/@pages, " ", count(//topic), " ", //topic[1]/@id)')
                  from unnest(array['1', '2', '9']) p), array['1/2 50 page-1', '2/2 11 page-51', '2/2 11 page-51'], 'topics by fifty, in their order');
insert into app.shared_skill (participation, skill, validated) select pg_temp.id('t-tout'), id, true from app.skill where topic = 'page-1';
select is(pg_temp.at(pg_temp.page('analysis', 'tout', format(', %L, %L', '', '2')), 'concat(//topic[last()]/@id, " ", //topic[last()]/@percent, " ", count(//topic[not(@rank)]))'),
  'page-1 100 1', 'what everybody masters comes last, and is not recommended');
select is(array(select pg_temp.at(pg_temp.page('participant', 'tout', format(', %L, %L', pg_temp.id('t-tout'), c)), 'concat(count(//topic), " ", count(//skill))')
                  from unnest(array['', '1.1', '5.2', 'x']) c), array['61 0', '61 180', '61 1', '61 0'], 'of many skills those of one competence');
select is(pg_temp.count(pg_temp.page('participant', 'test', format(', %L', pg_temp.id('t-ana'))), '//skill'), 8, 'of few all');
insert into app.campaign (id, organization, code, kind, name) select md5('suite' || n)::uuid, pg_temp.id('ecole'), 'SUITEA' || 100 + n, 'collection', 'Suite' from generate_series(1, 60) n;
insert into app.participation (campaign, account, state, created_at) select md5('suite' || n)::uuid, pg_temp.id('eve'), 'to_share', now() + n * interval '1 hour' from generate_series(1, 60) n;
select is(array(select pg_temp.at(pg_temp.get('eve', format('learner.participations(%L)', p)), 'concat(/*/@page, "/", /*/@pages, " ", count(//participation))')
                  from unnest(array['1', '2', 'x']) p), array['1/2 50', '2/2 ' || (select count(*) - 50 from app.participation where account = pg_temp.id('eve')), '1/2 50'],
  'one''s own campaigns by fifty');
select is(pg_temp.count(pg_temp.page('results', 'vide'), '//competence/@percent'), 0, 'nobody sent: no mean');
select is(array(select scoring.relevance_rank(n) from unnest(array[0, 25, 26, 50, 51, 75, 76, 100]) n), array[4, 4, 3, 3, 2, 2, 1, 1], 'the four ranks');

create temp table together as select pg_temp.page('results', 'profils') as page;
select is(pg_temp.at(page, '//figures/@pix'), '66', 'mean pix') from together;
select is(pg_temp.at(page, '//competence[@code="1.1"]/@level') || ' ' || pg_temp.at(page, '//competence[@code="1.1"]/@pix'), '1.5 13',
  'mean level, and 12.5 pix half up') from together;
select is(pg_temp.all_at(page, '//competence[@code="2.1"]/level[position() < 4]/@count'), array['1', '0', '1'], 'how many at each level') from together;
select is(pg_temp.at(page, '//certifiable/@count') || pg_temp.at(page, '//certifiable/@others'), '11', 'who may take the exam, who not') from together;
select is(pg_temp.at(page, '/*/participant/@last_name') || pg_temp.at(page, '/*/participant/@missing'), 'Faure2', 'how much the others miss') from together;
select is(pg_temp.all_at(page, '/*/participant/competence/@code'), array['4.2', '3.3'], 'and where they are nearest') from together;

-- The tables.
create function pg_temp.lines(campaign text) returns setof text language plpgsql as $$
begin
  perform web.enter(pg_temp.token('karim'), 'GET', null, 'fr');
  perform set_config('palier.argument.campaign', pg_temp.id(campaign)::text, true);
  return query select * from orga.results_csv();
end $$;
select is(array(select pg_temp.lines('test')), array[
  '"Établissement";"Code de la campagne";"Campagne";"Parcours";"Nom";"Prénom";"Classe";"Progression (%)";"Commencé le";"Envoyé (Oui/Non)";'
  || '"Envoyé le";"Étoiles (/3)";"Maîtrise du parcours (%)"'
  || string_agg(format(';"Taux de maîtrise, %1$s";"Acquis visés, %1$s";"Acquis validés, %1$s"', title), '' order by n),
  v || '"Aubry";"Cléo";"5e & B";100;"' || d || '";"Non";"NA";"NA";"NA";"NA";8;"NA";"NA";8;"NA"',
  v || '"D’Essai";"Dan";"NA";100;"' || d || '";"Non";"NA";"NA";"NA";"NA";8;"NA";"NA";8;"NA"',
  v || '"Émile";"Ana";"5e A";100;"' || d || '";"Oui";"2026-11-22";2;63;0,63;8;5;0,63;8;5',
  v || '"Faure";"Bob";"5e A";100;"' || d || '";"Oui";"2026-11-22";0;0;0,00;8;0;0,00;8;0'],
  'an assessment: a line a participant, NA before they sent, the day of the universal clock')
  from (select '"''=Collège d’Essai";"ESSAIS234";"Parcours ""un""";"NA";' as v, to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as d) x,
       (select 1 as n, code || ' ' || name as title from app.competence where code = '5.2'
        union all select 2, 'domaine 5 ' || name from app.area where code = '5') w group by v, d;
select is(cardinality(l), 4, 'a collection: a line a participant') from (select array(select pg_temp.lines('profils')) as l) x;
select ok((array(select pg_temp.lines('profils')))[1] like '%"Certifiable (Oui/Non)";"Compétences certifiables";"Niveau, 1.1 %";"Pix, 1.1 %', 'its heading');
select ok(exists (select from pg_temp.lines('profils') line where starts_with(line, '"''=Collège d’Essai";"PRQFIL234";"Profils";"Émile";"Ana";"5e A";"Oui";"'
  || to_char(now() at time zone 'UTC', 'YYYY-MM-DD') || '";85;"Oui";5;2;17;2;17;2;17;2;17;2;17;0;0;')), 'what was sent');
select ok(exists (select from pg_temp.lines('profils') line
  where line like '%"D’Essai";"Eve";"NA";"Non";"NA";"NA";"NA";"NA"' || repeat(';"NA"', 32)), 'nothing before it was');
select is((select count(*) from pg_temp.lines('vide')), 1::bigint, 'without participants the heading alone');

select * from finish();
rollback;
