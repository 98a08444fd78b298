-- The team's pages of campaigns: creating one, the list, its words, its archive; sending, and what the school sees before.
begin;
\ir learner-essai.psql
\ir learner-campaign.psql
select plan(43);
select pg_temp.create_person(who) from unnest(array['lina', 'noe']) who \g /dev/null
insert into app.target_profile (id, kind, name, audience, description) values ('essai-profil', 'chosen', 'Profil', '', ''), ('essai-vide', 'chosen', 'Vide', '', '');
insert into app.target_profile_skill values ('essai-profil', 'essai-a-1'), ('essai-profil', 'essai-g-1');
update app.setting set site_address = 'https://essai.example/palier';

create function pg_temp.create(arguments text) returns text language sql as $$
  select pg_temp.tried('karim', 'orga.create_campaign(' || arguments || ')')
$$;
select is(pg_temp.create(arguments), faults, arguments || ': ' || faults)
  from (values ('', 'kind.required'), ($q$kind => 'autre', name => 'x'$q$, 'kind kind.required'),
               ($q$kind => 'collection', name => ' '$q$, 'name name.required'),
               ($q$kind => 'assessment', name => 'x'$q$, 'target_profile targets.required'),
               ($q$kind => 'assessment', name => 'x', target_profile => 'rien'$q$, 'target_profile targets.required'),
               ($q$kind => 'assessment', name => 'x', target_profile => 'essai-vide'$q$, 'target_profile targets.required'),
               ($q$kind => 'assessment', name => 'x', answer => '{"essai-a": "", "essai-b": "0", "rien": "3"}'$q$, 'target_profile targets.required'),
               ($q$kind => 'assessment', name => 'x', target_profile => 'essai-profil', answer => '{"essai-a": "2"}'$q$, 'target_profile targets.both'),
               ($q$kind => 'collection', name => 'x', target_profile => 'essai-profil'$q$, 'target_profile targets.collection')) v (arguments, faults)
 where arguments <> '';
select is(pg_temp.create(''), 'kind kind.required, name name.required', 'of an empty form, what is missing');
select is(pg_temp.create(format($q$kind => 'collection', name => %L, title => %L, welcome => %L$q$, repeat('n', 256), repeat('t', 51), repeat('w', 5001))),
  'name campaign.name_long, title campaign.title_long, welcome campaign.welcome_long', 'what is too long');
select is((select count(*)::int from app.campaign where organization = pg_temp.id('college')), 0, 'nothing of that was created');
select matches(pg_temp.create(format($q$kind => 'assessment', name => %L, title => %L, welcome => %L, target_profile => 'essai-profil'$q$,
  repeat('n', 255), repeat('t', 50), repeat('w', 5000))), '^<redirect to="/orga/campagnes/[0-9a-f-]{36}"/>$', 'at the limits it is');
select is((select array_agg(skill order by skill) from app.campaign c join app.campaign_skill s on s.campaign = c.id where c.organization = pg_temp.id('college')),
  '{essai-a-1,essai-g-1}', 'with the skills of its profile');
select matches(pg_temp.create(E'kind => \'assessment\', name => \' Sujets   choisis \', welcome => E\'Bonjour\\r\\n\\r\\nà vous \', answer => \'{"essai-a": "3", "essai-c": "1", "essai-b": ""}\''),
  '^<redirect', 'topics are picked with a level each');
select results_eq($$select name::text, welcome::text, target_profile, (select array_agg(skill order by skill) from app.campaign_skill s where s.campaign = c.id)
    from app.campaign c where name = 'Sujets choisis'$$,
  $$values ('Sujets choisis', E'Bonjour\n\nà vous', null::text, '{essai-a-1,essai-a-2,essai-a-3,essai-c-1}'::text[])$$, 'up to that level');
select matches(pg_temp.create($q$kind => 'collection', name => 'Profils de 3e'$q$), '^<redirect', 'a collection needs no more than a name');
select is((select count(distinct code)::int from app.campaign where code ~ '^[A-HJ-NP-Z]{6}[2-9]{3}$' and organization = pg_temp.id('college')), 3, 'each has a code of its own');

create temp view mine as select id, name, code from app.campaign where organization = pg_temp.id('college');
create function pg_temp.list(arguments text default '') returns text language sql as $$ select pg_temp.get('karim', 'orga.campaigns(' || arguments || ')') $$;
select is(pg_temp.count(pg_temp.list(), '//campaign'), 3, 'the list has them');
select is(pg_temp.count(pg_temp.list(format('recherche => %L', words)), '//campaign'), count, format('"%s" finds %s', words, count))
  from (values ('profils', 1), ('PRÔFILS', 1), ('3e', 1), ('rien', 0), ('%', 0)) v (words, count);
select is(pg_temp.count(pg_temp.list(format('recherche => %L', lower(left(code, 6)) || ' ' || right(code, 3))), '//campaign'), 1, 'a code too, however it is typed') from mine limit 1;
select is(pg_temp.at(pg_temp.list($q$page => '99'$q$), '/*/@page'), '1', 'no page beyond the last');
select is(pg_temp.count(pg_temp.get('paul', 'orga.campaigns()'), '//campaign'), 0, 'another organization has its own');

-- One campaign.
select is(pg_temp.at(pg_temp.get('karim', format('orga.campaign(%L)', id)), 'string(//qr/@text)'), 'https://essai.example/palier/campagnes/' || code, 'the QR code is the link')
  from mine where name = 'Profils de 3e';
select is(pg_temp.tried('paul', format(call, id)), 'PT404', call || ': not another organization''s')
  from mine, unnest(array['orga.archive_campaign(%L)', 'orga.change_campaign(%L, ''x'')']) call where name = 'Profils de 3e';
select is(pg_temp.tried('karim', format('orga.change_campaign(%L, '''', %L)', id, repeat('t', 51))), 'name name.required, title campaign.title_long', 'words are judged when they change too')
  from mine where name = 'Profils de 3e';
select matches(pg_temp.tried('karim', format('orga.change_campaign(%L, ''Autre nom'', ''Titre'', ''Mot'')', id)), 'parametres\?enregistre=changed', 'they change') from mine where name = 'Profils de 3e';
select is((select concat_ws(' ', name, title, welcome) from app.campaign where name = 'Autre nom'), 'Autre nom Titre Mot', 'all three');
select pg_temp.tried('karim', format('orga.archive_campaign(%L)', id)) from mine where name = 'Autre nom' \g /dev/null
select is(pg_temp.count(pg_temp.list(), '//campaign') || ' ' || pg_temp.count(pg_temp.list($q$etat => 'archivees'$q$), '//campaign'), '2 1', 'an archived one has its own tab');
select pg_temp.tried('karim', format('orga.restore_campaign(%L)', id)) from mine where name = 'Autre nom' \g /dev/null
select is(pg_temp.count(pg_temp.list(), '//campaign'), 3, 'and comes back');

-- Sending.
select pg_temp.campaign('ESSAIS222', 'atelier', '{essai-a-1,essai-a-2,essai-a-3,essai-g-1,essai-g-2,essai-g-3}') \g /dev/null
select pg_temp.join('lina', 'ESSAIS222') \g /dev/null
create function pg_temp.send(who text, code text) returns text language sql as $$
  select pg_temp.tried(who, format('learner.send_results(%L)', pg_temp.participation(who, code)))
$$;
select matches(pg_temp.send('lina', 'ESSAIS222'), '^<redirect to="/evaluations/', 'a test is finished before it is sent');
select pg_temp.finish('lina', 2) \g /dev/null
select is((select count(*)::int from app.shared_skill) + (select count(*)::int from app.participation where validated is not null or shared_at is not null), 0, 'nothing is there to be seen before');
select is(pg_temp.tried('noe', format('learner.send_results(%L)', pg_temp.participation('lina', 'ESSAIS222'))), 'PT404', 'nobody sends somebody else''s');
update app.campaign set archived_at = now() where code = 'ESSAIS222';
select is(pg_temp.send('lina', 'ESSAIS222'), 'campaign.archived', 'nor to an archived campaign');
update app.campaign set archived_at = null where code = 'ESSAIS222';
create temp table before as select pg_temp.get('lina', format('learner.participation(%L)', pg_temp.participation('lina', 'ESSAIS222'))) as page;
select pg_temp.send('lina', 'ESSAIS222') \g /dev/null
select results_eq($$select p.state, p.validated, p.skills, p.shared_at is not null, (select count(*)::int from app.shared_skill s where s.participation = p.id and s.validated)
    from app.participation p where p.account = pg_temp.id('lina')$$, $$values ('shared', 4, 6, true, 4)$$, 'sending keeps the figures and the skills');
select is(pg_temp.at(page, 'concat(/*/@validated, " ", /*/@percent, " ", /*/@stars)'), '4 67 2', 'the end page had said them') from before;
delete from app.knowledge where account = pg_temp.id('lina');
select pg_temp.send('lina', 'ESSAIS222') \g /dev/null
select is(pg_temp.at(pg_temp.get('lina', format('learner.participation(%L)', pg_temp.participation('lina', 'ESSAIS222'))), 'string(/*/@percent)'), '67',
  'what was sent stays as it was, sent again or forgotten since');
select pg_temp.campaign('ESSAIN222', 'atelier', '{essai-g-1}') \g /dev/null
select pg_temp.join('lina', 'ESSAIN222') \g /dev/null
select is(pg_temp.at(pg_temp.get('lina', format('learner.participation(%L)', pg_temp.participation('lina', 'ESSAIS222'))), 'string(//participation/@id)'),
  pg_temp.participation('lina', 'ESSAIN222')::text, 'and then leads to what is open');
select pg_temp.campaign('ESSAIP222', 'atelier') \g /dev/null
insert into app.assessment (id, account, kind, competence, state, completed_at) values (pg_temp.id('test'), pg_temp.id('noe'), 'placement', '5.1', 'completed', now());
insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
select pg_temp.id('noe'), c.code, 'essai-g-' || n, 'validated', 'direct', 4, pg_temp.id('test'), n
  from (select code from app.competence order by code limit 5) c, generate_series(1, 3) n;
select pg_temp.join('noe', 'ESSAIP222') \g /dev/null
select pg_temp.send('noe', 'ESSAIP222') \g /dev/null
select results_eq($$select p.state, p.pix, p.certifiable, p.validated, (select count(*)::int from app.shared_competence s where s.participation = p.id),
    (select min(level) filter (where s.pix > 0) from app.shared_competence s where s.participation = p.id)
    from app.participation p where p.account = pg_temp.id('noe')$$, $$values ('shared', 60, true, null::int, 16, 1)$$,
  'a collection sends level and pix of each competence, their sum, and whether five are at level 1');
select * from finish();
rollback;
