-- Page models have the attributes that the stylesheets' models (tests/xslt/models) show.
begin;
select plan(37);
\ir learner-essai.psql
insert into app.text_page values ('essai', 'Essai', '<p>Texte</p>') on conflict do nothing;

-- A test that is completed, four days later another one with an answer and a skip.
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.begin('lina') \g /dev/null
select pg_temp.finish('lina', 2) \g /dev/null
create temp table done as select pg_temp.test('lina') as id;
update app.knowledge set created_at = created_at - interval '4 days'
 where account = pg_temp.id('lina');
update app.assessment set completed_at = completed_at - interval '4 days',
       created_at = created_at - interval '4 days'
 where account = pg_temp.id('lina');
select pg_temp.begin('lina', 'essai-a-4a') \g /dev/null
select pg_temp.reply('lina', '"1"') \g /dev/null
select pg_temp.pose('lina', 'essai-c-3b') \g /dev/null
select pg_temp.skip('lina') \g /dev/null
select pg_temp.pose('lina', 'essai-f-2b') \g /dev/null
select pg_temp.post('lina', format('learner.start_timer(%L, %L)', pg_temp.test('lina'),
                                   pg_temp.key('lina'))) \g /dev/null

create temp table page (name text primary key, page text);
insert into page
select name, pg_temp.get(who, call) from (values
  ('visitor.demonstration', '', 'visitor.demonstration()'),
  ('visitor.forgotten_password', '', 'visitor.forgotten_password()'),
  ('visitor.home', '', 'visitor.home()'),
  ('visitor.lesson', '', $$visitor.lesson('essai-a')$$),
  ('visitor.new_password', '', $$visitor.new_password('x')$$),
  ('visitor.sign_in', '', 'visitor.sign_in()'),
  ('visitor.sign_up', '', 'visitor.sign_up()'),
  ('visitor.site_map', '', 'visitor.site_map()'),
  ('visitor.text_page', '', $$visitor.text_page('essai')$$),
  ('learner.account', 'lina', 'learner.account()'),
  ('learner.checkpoint', 'lina', $$learner.checkpoint(pg_temp.test('lina'))$$),
  ('learner.competence', 'lina', $$learner.competence('5.2')$$),
  ('learner.competence_details', 'lina', $$learner.competence_details('5.2')$$),
  ('learner.dashboard', 'lina', 'learner.dashboard()'),
  ('learner.lessons', 'lina', 'learner.lessons()'),
  ('learner.profile', 'lina', 'learner.profile()'),
  ('learner.question', 'lina', $$learner.question(pg_temp.test('lina'))$$),
  ('learner.results', 'lina', 'learner.results((select id from done))')
) p (name, who, call);
insert into page
select 'learner.conflict', pg_temp.post('lina', format('learner.answer(%L, %L, %L, %L)',
  pg_temp.test('lina'), pg_temp.key('lina', 1), 'answer', '"2"'));

select is_empty($$select name from page
  where coalesce(pg_temp.at(page, 'name(/*)'), '') <> name$$,
  'each page is one element named after its function');
select is_empty($$select name from page, unnest(pg_temp.names(page)) a
  where a !~ '^[a-z][a-z_]*$'$$, 'attributes are named as columns');

create temp table model (path text, attributes text);
insert into model values
  ('visitor.demonstration', 'name questions'),
  ('visitor.forgotten_password', 'sent'),
  ('visitor.home/area', 'code name'),
  ('visitor.home/area/competence', 'available code name'),
  ('visitor.lesson', 'area code competence_name minutes name title topic'),
  ('visitor.new_password', 'code valid'),
  ('visitor.sign_in', 'retour'),
  ('visitor.site_map/area', 'code name'),
  ('visitor.site_map/area/competence', 'available code name'),
  ('visitor.site_map/topic', 'competence id name'),
  ('visitor.text_page', 'id title'),
  ('learner.account', 'created_at email first_name last_name saved sessions username'),
  ('learner.checkpoint', 'answered area assessment checkpoint_every code kind name '
    'progress right'),
  ('learner.checkpoint/answer', 'area kind lesson_title minutes position title topic '
    'topic_name verdict'),
  ('learner.competence', 'ahead answered area area_name assessment available code '
    'days_before_retry description length level max_level name nothing_left pix status'),
  ('learner.competence/length', 'minutes name questions'),
  ('learner.competence/past', 'assessment before_level before_pix completed_at level pix'),
  ('learner.competence/topic', 'id lesson_title minutes name skills tested validated'),
  ('learner.competence_details', 'ahead area area_name code level max_level name pix'),
  ('learner.competence_details/topic', 'id lesson_title minutes name'),
  ('learner.competence_details/topic/skill', 'level name status'),
  ('learner.conflict', 'http_status assessment kind position title'),
  ('learner.dashboard', 'begun level max_pix new pix'),
  ('learner.dashboard/competence', 'ahead area available code level name pix status'),
  ('learner.dashboard/lesson', 'area minutes title topic'),
  ('learner.dashboard/resume', 'answered area assessment code last_at name'),
  ('learner.lessons/lesson', 'area code failed minutes relevance skipped title topic '
    'topic_name'),
  ('learner.profile', 'max_pix pix'),
  ('learner.profile/area', 'code level max_pix name pix'),
  ('learner.profile/area/competence', 'ahead available code level name pix status'),
  ('learner.question', 'area assessment checkpoint_every code key kind name '
    'position since_checkpoint'),
  ('learner.question/challenge', 'format id kind left opened timer'),
  ('learner.results', 'ahead answered area area_name assessment before_level before_pix '
    'code days_before_retry kind level max_level name pix retry_at right'),
  ('learner.results/answer', 'area kind lesson_title minutes position title topic '
    'topic_name verdict'),
  ('learner.results/topic', 'failed id lesson_title minutes name relevance skipped');

-- Elements of a path that lack one of these attributes, and how many there are.
select is((select coalesce(string_agg(attribute, ' '), '') || case
             when pg_temp.count(page, '/' || path) = 0 then 'no such element' else '' end
             from (select unnest(string_to_array(attributes, ' ')) as attribute) a
            where pg_temp.count(page, '/' || path) <>
                  pg_temp.count(page, '/' || path || '/@' || attribute)
               or pg_temp.count(page, '/' || path) = 0), '',
          path || ' has ' || attributes)
  from model join page on page.name = split_part(path, '/', 1);

select * from finish();
rollback;
