-- Joining a campaign: by code, as a person, as a pupil who is matched, as a pupil without an account. Each refusal by its message.
begin;
\ir learner-essai.psql
\ir learner-campaign.psql
select plan(62);
select pg_temp.create_person(who) from unnest(array['lina', 'noe', 'zoe', 'tom', 'eva', 'ugo', 'max']) who \g /dev/null
select pg_temp.campaign('ESSAIA222', 'atelier', '{essai-a-1,essai-g-1}') \g /dev/null
select pg_temp.campaign('ESSAIC222', 'college', '{essai-a-1,essai-g-1}') \g /dev/null
select pg_temp.campaign('ESSAID222', 'college', '{essai-a-1}') \g /dev/null
select pg_temp.campaign('ESSAIP222', 'college') \g /dev/null

-- What a post is refused with: its faults, field and key, one after the other.
create function pg_temp.faults(who text, call text) returns text language plpgsql as $$
declare
  v_page  text;
begin
  begin
    v_page := pg_temp.post(who, call);
  exception when sqlstate 'PT422' then
    get stacked diagnostics v_page = pg_exception_detail;
  when others then
    return sqlstate;
  end;
  if v_page !~ '^<faults>' then
    return v_page;
  end if;
  return (select string_agg(trim(concat_ws(' ', f, k, l)), ', ') from xmltable('/faults/fault' passing xmlparse(document v_page)
    columns f text path '@field', k text path '@key', l text path 'login'));
end $$;
create function pg_temp.join_as(who text, code text, first text, last text, born text, more text default '') returns text language sql as $$
  select pg_temp.faults(who, format('visitor.join_campaign(%L, first_name => %L, last_name => %L, birth_date => %L, client_address => %L,
    fresh_token => %L%s)', code, first, last, born, '10.0.0.9', 'jeton-neuf-' || who, more))
$$;

-- The code.
select is(pg_temp.faults('', format('visitor.find_campaign(%L)', typed)), '<redirect to="/campagnes/ESSAIA222"/>', format('"%s" is a code', typed))
  from unnest(array['ESSAIA222', 'essaia222', ' Essaia 222 ', 'ess-aia-222', U&'essaia\00A0222', 'e s s a i a 2 2 2']) typed;
select is(pg_temp.faults('', format('visitor.find_campaign(%L)', typed)), 'code ' || fault, format('"%s": %s', typed, fault))
  from (values ('', 'code.required'), ('   ', 'code.required'), ('ESSAIA22', 'code.invalid'), ('ESSAIA2222', 'code.invalid'),
               ('ESSA1A222', 'code.invalid'), ('ÉSSAIA222', 'code.invalid'), ('ZZZZZZ999', 'code.unknown')) v (typed, fault);
select matches(web.campaign_code(), '^[A-HJ-NP-Z]{6}[2-9]{3}$', 'a code is six letters without I and O, three digits from 2 on') from generate_series(1, 3);
select is(pg_temp.faults('', $q$visitor.campaign('ZZZZZZ999')$q$), 'PT404', 'no campaign, no page');

-- Where no pupils are, anybody with an account.
select is(pg_temp.faults('', $q$visitor.join_campaign('ESSAIA222')$q$), 'PT401', 'a visitor signs in first');
select is(pg_temp.at(pg_temp.get('lina', $q$visitor.campaign('essaia222')$q$), '/*/@organization'), 'Atelier d’Essai', 'the page says who invites');
select is(pg_temp.faults('lina', $q$visitor.join_campaign('ESSAIA222')$q$), format('<redirect to="/evaluations/%s"/>', pg_temp.test('lina')), 'a person joins');
update app.campaign set archived_at = now() where code = 'ESSAIA222';
select is(pg_temp.faults('noe', $q$visitor.join_campaign('ESSAIA222')$q$), 'campaign.archived', 'nobody joins an archived campaign');
select is(pg_temp.faults('lina', $q$visitor.join_campaign('ESSAIA222')$q$), format('<redirect to="/evaluations/%s"/>', pg_temp.test('lina')),
  'but who has begun goes on');

-- A school that has imported its pupils.
insert into app.pupil (id, organization, national_id, first_name, middle_name, third_name, last_name, preferred_name, birth_date, division, enabled)
select pg_temp.id(id), pg_temp.id('college'), ine, first, coalesce(middle, ''), coalesce(third, ''), last, coalesce(used, ''), born::date, '5A', enabled
  from (values ('p-lea', 'ESSAI01', 'Léa-Marie', 'Anne', 'Zoë', 'Le Gall', 'Kerbrat', '2012-03-09', true),
               ('p-tom1', 'ESSAI02', 'Tom', null, null, 'Petit', null, '2012-04-01', true),
               ('p-tom2', 'ESSAI03', 'Tom', null, null, 'Petit', null, '2012-04-01', true),
               ('p-ugo', 'ESSAI04', 'Ugo', null, null, 'Roux', null, '2012-05-01', true),
               ('p-gone', 'ESSAI05', 'Parti', null, null, 'Ailleurs', null, '2012-05-02', false),
               ('p-noe', 'ESSAI06', 'Noé', null, null, 'Œillet', null, '2012-05-03', true),
               ('p-eva', 'ESSAI07', 'Éva', null, null, 'Blanc', null, '2012-05-04', true),
               ('p-max', 'ESSAI08', 'Max', null, null, 'Leroy', null, '2012-05-05', true)) p (id, ine, first, middle, third, last, used, born, enabled);
select is(pg_temp.join_as('', 'ESSAIC222', '', ' ', ''), 'first_name name.required, last_name name.required, birth_date date.required', 'all three are asked');
select is(pg_temp.join_as('', 'ESSAIC222', 'Léa', 'Le Gall', '31/02/2012'), 'birth_date date.invalid', 'there is no such day');
select is(pg_temp.at(pg_temp.join_as('', 'ESSAIC222', first, last, born), '/*/@username'), 'leamarie.legall0903', format('%s %s, %s is found', first, last, born))
  from (values ('Léa-Marie', 'Le Gall', '09/03/2012'), ('lea marie', 'LEGALL', '2012-03-09'), ('anne', 'le gall', '9/3/2012'), ('Zoé', 'Kerbrat', '09/03/2012'),
               ('Léa-Mari', 'Le Gal', '09/03/2012'), ('Léo-Marie', 'Kerbra', '09/03/2012')) v (first, last, born);
select is(pg_temp.join_as('', 'ESSAIC222', first, last, born), fault, format('%s %s, %s: %s', first, last, born, fault))
  from (values ('Léa-Marie', 'Le Gall', '10/03/2012', 'pupil.unknown'), ('Paul', 'Le Gall', '09/03/2012', 'pupil.unknown'),
               ('Léa-Marie', 'Martin', '09/03/2012', 'pupil.unknown'), ('Parti', 'Ailleurs', '02/05/2012', 'pupil.unknown'),
               ('Tom', 'Petit', '01/04/2012', 'pupil.several')) v (first, last, born, fault);

-- A pupil without an account: the username, then the password, then in.
select is(pg_temp.join_as('', 'ESSAIC222', 'Noé', 'Œillet', '03/05/2012', ', username => ''noe.oeillet0305'', password_fault => ''password.short'''),
  'password password.short', 'a password that is refused');
select is((select count(*)::int from app.account where username = 'noe.oeillet0305'), 0, 'and no account is made');
select matches(pg_temp.join_as('', 'ESSAIC222', 'Noé', 'Œillet', '03/05/2012', ', username => ''noe.oeillet0305'', password_hash => ''$y$j9T$x$neuf'''),
  '^<redirect to="/evaluations/[0-9a-f-]{36}" session="open"/>$', 'with one that is taken the test begins, signed in');
select results_eq($$select a.username::text, a.first_name::text, a.password_temporary, p.account = a.id and p.reconciled_at is not null, t.state
    from app.account a join app.pupil p on p.id = pg_temp.id('p-noe') join app.participation t on t.account = a.id and t.pupil = p.id
    join app.session s on s.account = a.id where a.username = 'noe.oeillet0305'$$,
  $$values ('noe.oeillet0305', 'Noé', false, true, 'started')$$, 'the account is theirs, and reconciled');
select is(pg_temp.join_as('', 'ESSAIC222', 'Noé', 'Œillet', '03/05/2012'), 'pupil.taken n***.o***5', 'later a visitor is told to sign in, and how');
insert into app.account (username) values ('max.leroy0505');
select matches(pg_temp.at(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012'), '/*/@username'), '^max\.leroy\d{4}$', 'a taken username gets other digits');
select isnt(pg_temp.at(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012'), '/*/@username'), 'max.leroy0505', 'not those');
select is(pg_temp.at(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012', ', username => ''max.leroy0505'', password_hash => ''$y$j9T$x$y'''), 'count(//*[@username])'),
  '1', 'a username that somebody else has taken since is asked about again');
select is(pg_temp.at(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012', ', username => ''chef.admin0505'''), '/*/@username') ~ '^max\.leroy',
  true, 'nobody chooses a username');

-- A person who is signed in: matched once.
select is(pg_temp.join_as('ugo', 'ESSAIC222', 'Ugo', 'Roux', '01/05/2012'), format('<redirect to="/evaluations/%s"/>', pg_temp.test('ugo')), 'a person is matched');
select is(pg_temp.faults('ugo', $q$visitor.join_campaign('ESSAID222')$q$), format('<redirect to="%s"/>',
  web.participation_path(pg_temp.id('ESSAID222'), pg_temp.id('ugo'))), 'once: not again for another campaign');
select is(pg_temp.faults('ugo', $q$visitor.join_campaign('ESSAIP222')$q$), format('<redirect to="/participations/%s"/>', pg_temp.participation('ugo', 'ESSAIP222')),
  'a collection can be sent at once');
select is(pg_temp.join_as('tom', 'ESSAIC222', 'Ugo', 'Roux', '01/05/2012'), 'pupil.taken u***@essai.example', 'somebody else is told whose account it is');
update app.pupil set enabled = false where id = pg_temp.id('p-ugo');
select is(pg_temp.join_as('ugo', 'ESSAIC222', 'Éva', 'Blanc', '04/05/2012'), format('<redirect to="/evaluations/%s"/>', (select assessment from app.participation
  where id = pg_temp.participation('ugo', 'ESSAIC222'))), 'who takes part already goes on');
delete from app.participation where account = pg_temp.id('ugo') and campaign = pg_temp.id('ESSAID222');
select is(pg_temp.join_as('ugo', 'ESSAID222', 'Éva', 'Blanc', '04/05/2012'), 'pupil.other', 'an account is one pupil''s of a school');

-- Other schools.
insert into app.organization (id, type, name, email) values (pg_temp.id('lycee'), 'SCO', 'Lycée', 'lycee@essai.example');
insert into app.pupil (organization, national_id, first_name, last_name, birth_date, division, account, reconciled_at) values
  (pg_temp.id('lycee'), 'ESSAI07', 'Éva', 'Blanc', '2012-05-04', '2A', pg_temp.id('eva'), now()),
  (pg_temp.id('lycee'), 'ESSAI09', 'Zoé', 'Autre', '2011-01-01', '2A', pg_temp.id('zoe'), now());
select is(pg_temp.join_as('zoe', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012'), 'pupil.stranger', 'an account of somebody else''s elsewhere is refused');
select is(pg_temp.join_as('', 'ESSAIC222', 'Éva', 'Blanc', '04/05/2012'), 'pupil.taken e***@essai.example', 'who has an account elsewhere signs in with that');
select is(pg_temp.faults('eva', $q$visitor.join_campaign('ESSAIC222')$q$), format('<redirect to="/evaluations/%s"/>', pg_temp.test('eva')), 'and then joins without being asked: the national number is the same');
select is((select account from app.pupil where id = pg_temp.id('p-eva')), pg_temp.id('eva'), 'reconciled here too');
update app.pupil set account = null where account = pg_temp.id('eva');
select is(pg_temp.join_as('max', 'ESSAIC222', 'Éva', 'Blanc', '04/05/2012'), 'pupil.participated', 'a pupil takes part once, whatever the account');
update app.account set email = null where id = pg_temp.id('eva');
update app.pupil set account = pg_temp.id('eva') where id = pg_temp.id('p-eva');
select is(pg_temp.join_as('max', 'ESSAIC222', 'Éva', 'Blanc', '04/05/2012'), 'pupil.taken_portal', 'an account without e-mail and username is the portal''s');

-- Guessing.
delete from app.match_failure;
select pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroi', to_char(date '2012-01-01' + n, 'DD/MM/YYYY')) from generate_series(1, 9) n \g /dev/null
select is(pg_temp.at(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012'), 'count(//*[@username])'), '1', 'nine wrong dates are forgiven');
select pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '01/01/2012') \g /dev/null
select is(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012'), 'pupil.wait', 'after ten of a day not even the right one is taken');
select is(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '02/01/2012'), 'pupil.wait', 'a wrong one is answered alike: the answer does not tell which is right');
update app.match_failure set at = at - interval '25 hours';
select is(pg_temp.at(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012'), 'count(//*[@username])'), '1', 'the next day it is');
insert into app.match_failure (organization, address) select pg_temp.id('college'), '10.0.0.9' from generate_series(1, 80);
select is(pg_temp.at(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012'), 'count(//*[@username])'), '1', 'a class of 40 behind one address may each mistype twice');
insert into app.match_failure (organization, address) select pg_temp.id('college'), '10.0.0.9' from generate_series(1, 20);
select is(pg_temp.join_as('', 'ESSAIC222', 'Max', 'Leroy', '05/05/2012'), 'pupil.wait', 'a hundred failures of an address in a quarter of an hour are too many');

select * from finish();
rollback;
