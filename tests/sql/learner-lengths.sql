-- Three lengths of a test: what a campaign's team chooses, what a learner may choose, and what each does.
begin;
\ir learner-essai.psql
\ir learner-campaign.psql
select plan(55);
select pg_temp.create_person(who) from unnest(array['lina', 'noe', 'zoe', 'tom', 'eva', 'ugo', 'max', 'ida', 'leo']) who \g /dev/null

-- The rule.
select results_eq($$select n, (scoring.part_length('short', n)).cap, (scoring.part_length('normal', n)).cap, (scoring.part_length('deep', n)).cap
    from unnest(array[1, 2, 3, 4, 6, 12, 16, 28, 40]) n$$,
  $$values (1, 1, 1, 2), (2, 1, 2, 4), (3, 2, 3, 6), (4, 2, 3, 8), (6, 3, 4, 12), (12, 6, 8, 20), (16, 8, 11, 20), (28, 8, 19, 20), (40, 8, 20, 20)$$,
  'questions at most in a competence, by number of skills: short, normal, deep');
select ok(bool_and((scoring.part_length('short', n)).cap < (scoring.part_length('normal', n)).cap
               and (scoring.part_length('normal', n)).cap <= (scoring.part_length('deep', n)).cap), 'from two skills on short asks fewer than normal, and deep no fewer')
  from generate_series(2, 60) n;
select ok((scoring.part_length('short', 9)).doubt > (scoring.part_length('normal', 9)).doubt
      and (scoring.part_length('normal', 9)).doubt > (scoring.part_length('deep', 9)).doubt, 'the longer the test, the surer a skill must be');
select throws_ok($$select scoring.part_length('longue', 3)$$, '22023', null, 'there is no other length');

-- What a team chooses.
create function pg_temp.create(arguments text) returns text language sql as $$
  select pg_temp.tried('karim', 'orga.create_campaign(kind => ''collection'', name => ''x''' || arguments || ')')
$$;
select is(pg_temp.create($q$, length => 'longue'$q$), 'length campaign.length', 'another length is a fault of its field');
select is((select count(*)::int from app.campaign where organization = pg_temp.id('college')), 0, 'and creates nothing');
select matches(pg_temp.create(''), '^<redirect', 'without a word of it a campaign is made');
select matches(pg_temp.create(', length => ' || quote_literal(length)), '^<redirect', length || ' is taken') from unnest(array['short', 'deep']) length;
select is((select array_agg(length order by length) from app.campaign where organization = pg_temp.id('college')), '{deep,normal,short}', 'and kept; normal where nothing was said');
create temp table one as select id, code from app.campaign where organization = pg_temp.id('college') and length = 'short';
grant select on one to public;
select is(pg_temp.tried('karim', format('orga.change_campaign(%L, ''y'', length => ''longue'')', id)), 'length campaign.length',
  'it is judged when it changes too') from one;
select is((select concat_ws(' ', c.name, c.length) from app.campaign c join one using (id)), 'x short', 'and then nothing changes');
select pg_temp.tried('karim', format('orga.change_campaign(%L, ''y'', length => ''deep'')', id)) from one \g /dev/null
select is((select concat_ws(' ', c.name, c.length) from app.campaign c join one using (id)), 'y deep', 'it changes with the words');
select is(pg_temp.at(pg_temp.get('karim', 'orga.new_campaign()'), format('concat(//length[%s]/@name, " ", //length[%s]/@questions, " ", //length[%s]/@minutes)', n, n, n)), said,
  'the form says what it means for a placement: ' || said)
  from (values (1, 'short 8 10'), (2, 'normal 15 20'), (3, 'deep 20 25')) v (n, said);

-- Collections: a placement that is begun from one has its length.
select is(pg_temp.at(pg_temp.get('karim', format('orga.campaign(%L)', id)), 'concat(/*/@length, " ", /*/@questions, " ", /*/@minutes)'), 'deep 20 25', 'a collection''s page says how long a test is') from one;
select is(pg_temp.at(pg_temp.get('', format('visitor.campaign(%L)', code)), 'concat(/*/@questions, " ", /*/@minutes)'), '20 25', 'so does the page before one joins') from one;
select pg_temp.join('lina', code) from one \g /dev/null
create temp table mine as select pg_temp.participation('lina', '') as id;
update mine set id = (select p.id from app.participation p where p.account = pg_temp.id('lina'));
grant select on mine to public;
select is(pg_temp.at(pg_temp.get('lina', format('learner.participation(%L)', id)), 'concat(/*/@questions, " ", //competence[@code="5.2"]/@test)'), '20 begin',
  'the participation leads to the tests that were not taken') from mine;
select is(pg_temp.at(pg_temp.get('lina', format('learner.competence(''5.2'', %L)', id)), 'concat(/*/@length, " ", /*/@campaign)'), 'deep y', 'there its length is proposed, and why') from mine;
select is(pg_temp.at(pg_temp.get('lina', $q$learner.competence('5.2')$q$), 'concat(/*/@length, " ", /*/@campaign)'), 'normal ', 'elsewhere the normal one');
select throws_ok(format('select pg_temp.get(''noe'', $q$learner.competence(''5.2'', %L)$q$)', id), 'PT404', null, 'nobody reads it from somebody else''s participation') from mine;
select is(pg_temp.tried('noe', $q$learner.start_placement('5.2', 'longue')$q$), 'PT400', 'no test has another length');
select is((select count(*)::int from app.assessment where account = pg_temp.id('noe')), 0, 'and none is begun');
select pg_temp.post('lina', $q$learner.start_placement('5.2', 'deep')$q$) \g /dev/null
select pg_temp.post('noe', $q$learner.start_placement('5.2', 'short')$q$) \g /dev/null
select pg_temp.post('zoe', $q$learner.start_placement('5.2')$q$) \g /dev/null
select is((select length from app.assessment where id = pg_temp.test(who)), length, who || ' has the length that was chosen: ' || length)
  from (values ('lina', 'deep'), ('noe', 'short'), ('zoe', 'normal')) v (who, length);
select is(pg_temp.at(pg_temp.get('lina', format('learner.participation(%L)', id)), 'string(//competence[@code="5.2"]/@test)'), 'resume', 'one that was begun is resumed from there') from mine;
select pg_temp.post('lina', $q$learner.start_placement('5.2', 'short')$q$) \g /dev/null
select is((select length from app.assessment where id = pg_temp.test('lina')), 'deep', 'and keeps its length');
select pg_temp.finish('noe', 2) \g /dev/null
select is((select state || ' ' || answered from app.assessment where id = pg_temp.test('noe')), 'completed 8', 'a short test asks eight questions');
select pg_temp.finish('zoe', 2) \g /dev/null
select ok((select state = 'completed' and answered between 6 and 15 from app.assessment where id = pg_temp.test('zoe')), 'a normal one six to fifteen');
select pg_temp.reply('lina', '"1"', 'essai-a-1a') \g /dev/null
select is((select progress from web.progress((select a from app.assessment a where a.id = pg_temp.test('lina'))) progress), 5, 'one of twenty is five percent');
select pg_temp.finish('lina', 2) \g /dev/null
select ok((select state = 'completed' and answered between 10 and 20 from app.assessment where id = pg_temp.test('lina')), 'a deep one ten to twenty');
select is(pg_temp.at(pg_temp.get('lina', format('learner.results(%L)', pg_temp.test('lina'))), 'string(//participation[@state="to_share"]/@id)'), id::text,
  'its results lead back to what can be sent') from mine;
select is(pg_temp.at(pg_temp.get('lina', format('learner.participation(%L)', id)), 'string(//competence[@code="5.2"]/@test)'), '', 'and there is no test of it to take') from mine;

-- Assessments: the length of the test is the campaign's when it begins.
create function pg_temp.sized(code text, size text, skills text[]) returns void language sql as $$
  select pg_temp.campaign(code, 'atelier', skills);
  update app.campaign c set length = size where c.code = sized.code;
$$;
select pg_temp.sized('ESSAI' || letter || '222', size, '{essai-a-1,essai-a-2,essai-a-3,essai-a-4,essai-b-1,essai-b-2,essai-c-1,essai-c-3,essai-g-1,essai-g-2,essai-g-3}')
  from (values ('S', 'short'), ('N', 'normal'), ('D', 'deep')) v (letter, size) \g /dev/null
select is(pg_temp.at(pg_temp.get('', format('visitor.campaign(%L)', 'ESSAI' || letter || '222')), 'string(/*/@questions)'), most::text,
  format('%s questions at most for eight and three skills', most)) from (values ('S', 6), ('N', 9), ('D', 22)) v (letter, most);
select is(pg_temp.at(pg_temp.get('paul', format('orga.campaign_settings(%L)', pg_temp.id('ESSAIN222'))),
  'concat(/*/@length, ": ", //length[1]/@questions, " ", //length[2]/@questions, " ", //length[3]/@questions)'), 'normal: 6 9 22', 'its team sees all three');
select pg_temp.join('tom', 'ESSAIS222') \g /dev/null
select pg_temp.join('eva', 'ESSAIN222') \g /dev/null
select pg_temp.join('ugo', 'ESSAID222') \g /dev/null
select is((select string_agg(a.length, ' ' order by a.length) from app.assessment a
  where a.kind = 'campaign' and a.account in (pg_temp.id('tom'), pg_temp.id('eva'), pg_temp.id('ugo'))), 'deep normal short', 'a test has its campaign''s length');
update app.campaign set length = 'normal' where code = 'ESSAID222';
select is((select a.length from app.assessment a where a.id = pg_temp.test('ugo')), 'deep', 'and keeps it');
-- Three right of four, so that there is something to doubt.
create function pg_temp.waver(who text) returns int language plpgsql as $$
declare
  v_asked text;
  v_before int := -1;
  v_now   int;
  n       int := 0;
begin
  loop
    select q.challenge into v_asked from app.question q
     where q.key = pg_temp.key(who) and not exists (select from app.answer r
       where r.assessment = q.assessment and r.position = q.position);
    exit when not found;
    n := n + 1;
    v_now := web.progress((select a from app.assessment a where a.id = pg_temp.test(who)));
    if v_now <= v_before or v_now >= 100 then
      raise 'progress % after %', v_now, v_before;
    end if;
    v_before := v_now;
    perform pg_temp.reply(who, case n % 4 when 2 then pg_temp.wrong(v_asked) else pg_temp.right(v_asked) end);
  end loop;
  return n;
end $$;
create temp table asked as select who, pg_temp.waver(who) as questions from unnest(array['tom', 'eva', 'ugo']) who;
select ok(bool_and(q.questions <= case who when 'tom' then 6 when 'eva' then 9 else 22 end), 'no test asks more than was said, and its progress grows to the end') from asked q;
select cmp_ok((select questions from asked where who = 'tom'), '<', (select questions from asked where who = 'eva'), 'short asks fewer than normal');
select cmp_ok((select questions from asked where who = 'eva'), '<', (select questions from asked where who = 'ugo'), 'deep asks more');
select ok(not exists (select from app.question q join app.challenge c on c.id = q.challenge where q.assessment in (pg_temp.test('tom'), pg_temp.test('eva'))
  group by q.assessment, c.skill having count(*) > 1), 'short and normal ask a skill once');
select ok((select max(n) = 2 and bool_and(n = different) from (select count(*) as n, count(distinct q.challenge) as different from app.question q
  join app.challenge c on c.id = q.challenge where q.assessment = pg_temp.test('ugo') group by c.skill) s), 'deep asks some twice, by another question');
select is((select count(*)::int from app.knowledge k join app.campaign_skill s on s.skill = k.skill and s.campaign = pg_temp.id('ESSAIS222')
  where k.account = pg_temp.id(who)), 11, who || ': each skill has its word') from unnest(array['tom', 'eva', 'ugo']) who;

-- A deep test whose two answers on a skill contradict each other: in either order the same.
select pg_temp.sized('ESSAIO222', 'deep', '{essai-g-1,essai-g-2,essai-g-3,essai-g-4,essai-a-2}') \g /dev/null
select pg_temp.join(who, 'ESSAIO222') from unnest(array['max', 'ida']) who \g /dev/null
select pg_temp.reply('max', '"42"', 'essai-g-4a') \g /dev/null
select pg_temp.reply('max', '"41"', 'essai-g-4b') \g /dev/null
select pg_temp.reply('ida', '"41"', 'essai-g-4b') \g /dev/null
select pg_temp.reply('ida', '"42"', 'essai-g-4a') \g /dev/null
select results_eq($$select views, answered from app.assessment_part where assessment = pg_temp.test('max') order by place$$,
  $$select views, answered from app.assessment_part where assessment = pg_temp.test('ida') order by place$$, 'two answers on a skill say the same in either order');
select is(scoring.next_challenge(pg_temp.test('max')), (select q.challenge from app.question q where q.key = pg_temp.key('max')), 'and the question that is open stays the one to ask');
create function pg_temp.end_part(who text) returns void language sql as $$
  select web.settle_part(a, p) from app.assessment a join app.assessment_part p on p.assessment = a.id where a.id = pg_temp.test(who) order by p.place
$$;
select pg_temp.end_part(who) from unnest(array['max', 'ida']) who \g /dev/null
select results_eq($$select skill, status, source, earned from app.knowledge where account = pg_temp.id('max') order by skill$$,
  $$select skill, status, source, earned from app.knowledge where account = pg_temp.id('ida') order by skill$$, 'and so do the words in the end');
-- A lucky answer among two, then a wrong one, on a hard skill of somebody who fails the easy ones.
select pg_temp.sized('ESSAIW222', 'deep', '{essai-a-1,essai-a-2,essai-a-6}') \g /dev/null
select pg_temp.join('leo', 'ESSAIW222') \g /dev/null
select pg_temp.reply('leo', '"1"', 'essai-a-1a') \g /dev/null
select pg_temp.reply('leo', '"2"', 'essai-a-6a') \g /dev/null
select is(pg_temp.known('leo', 'essai-a-6'), 'validated direct 4.000000', 'a right answer proves for the time being');
select pg_temp.reply('leo', '"1"', 'essai-a-6b') \g /dev/null
select pg_temp.end_part('leo') \g /dev/null
select is(pg_temp.known('leo', 'essai-a-6'), 'invalidated direct 0.000000', 'a wrong one besides, and in the end the likelier word stands');

-- A ready-made profile proposes a length.
insert into app.target_profile (id, kind, name, audience, description, length) values ('essai-profil', 'chosen', 'Profil', '', '', 'short');
insert into app.target_profile_skill values ('essai-profil', 'essai-a-1');
select is(pg_temp.at(pg_temp.get('karim', 'orga.new_campaign()'), 'string(//profile[@id="essai-profil"]/@length)'), 'short', 'the form knows which length a profile proposes');
select * from finish();
rollback;
