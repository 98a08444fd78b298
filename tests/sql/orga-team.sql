-- Organizations, their teams and invitations: what each action does, each of its refusals, who sees what.
begin;
\ir learner-essai.psql
truncate app.organization, app.center, app.mail cascade;
select plan(101);
select pg_temp.create_person(w) from unnest(array['odile', 'helene', 'tom', 'ines', 'rien']) w \g /dev/null
select pg_temp.create_person('ano', 'anonymous') \g /dev/null
insert into app.role (account, role) values (pg_temp.id('odile'), 'operator');
update app.setting set shows_mail = false, site_address = 'https://palier.example/ecole';

-- A call's answer, or its state and faults, as "PT422 field:key …".
create function pg_temp.answer(who text, call text) returns text language plpgsql as $$
declare
  v_detail text;
begin
  return pg_temp.post(who, call);
exception when others then
  get stacked diagnostics v_detail = pg_exception_detail;
  return rtrim(sqlstate || ' ' || coalesce((select string_agg(f[1] || ':' || f[2] || coalesce('(' || f[3] || ')', ''), ' ')
    from regexp_matches(v_detail, 'field="([^"]*)" key="([^"]*)"(?:/>|><address>([^<]*))', 'g') f), ''));
end $$;
create function pg_temp.page(who text, call text) returns text language plpgsql as $$
begin
  return pg_temp.get(who, call);
exception when others then
  return sqlstate;
end $$;
-- The code that was mailed last to somebody.
create function pg_temp.code(email text) returns text language sql as $$
  select substring(body from '/invitations/(\S{43})\s') from app.mail where recipient = email order by id desc limit 1
$$;

-- The number of a school.
select is(web.uai_fault(u, false), k, u || ' is judged') from (values
  ('0561534N', null), ('0690037R', null), ('0670007U', null), ('0940880W', null), ('0440021J', null), ('0932638M', null),
  ('0750001A', 'uai.letter'), ('0340001A', 'uai.letter'), ('056153N', 'uai.shape'), ('05615340', 'uai.shape')) v (u, k);
select is(web.uai_fault('0750001A', true), null, 'a wrong letter is taken when forced');
select is(web.uai(' 056 1534n '), '0561534N', 'a number is kept in capitals, without spaces');

-- Opening an organization.
select is(pg_temp.answer('odile', call), wanted, call) from (values
  ($$operator.create_organization()$$, 'PT422 name:name.required type:type.unknown email:email.required'),
  ($$operator.create_organization('', 'C', 'SCO', 'a@b.fr')$$, 'PT422 uai:uai.required'),
  ($$operator.create_organization('05', 'C', 'SCO', 'a@b.fr')$$, 'PT422 uai:uai.shape'),
  ($$operator.create_organization('0750001A', 'C', 'SCO', 'a@b.fr')$$, 'PT422 uai:uai.letter'),
  ($$operator.create_organization('0561534N', repeat('x', 256), 'SCO', 'a@b')$$, 'PT422 name:name.long email:email.invalid')) v (call, wanted);
select is((select count(*) from app.organization), 0::bigint, 'and nothing was opened');
select is(pg_temp.answer('odile', $$operator.create_organization('0561534n', ' Collège  Un ', 'SCO', 'helene@essai.example')$$),
  '<redirect to="/operateur/etablissements?fait=created"/>', 'one is opened');
select is((select name || ' ' || uai from app.organization), 'Collège Un 0561534N', 'as it was typed');
select is((select name from app.center where organization = (select id from app.organization)), 'Collège Un', 'with its center');
select is((select role || ' ' || state from app.invitation where organization is not null and center is not null), 'admin pending',
  'and its head''s invitation to both');
select ok(length(pg_temp.code('helene@essai.example')) = 43, 'which is mailed');
select ok((select body like '%https://palier.example/ecole/invitations/%' from app.mail), 'with an address of this site');
select is((select count(*) from app.invitation where code_hash = pg_temp.hash(pg_temp.code('helene@essai.example'))), 1::bigint,
  'of its code only the hash is kept');
select is(pg_temp.answer('odile', $$operator.create_organization('0561534N', 'Deux', 'SCO', 'a@b.fr')$$), 'PT422 uai:uai.taken', 'its number is taken');
select is(pg_temp.answer('odile', $$operator.create_organization('0750001A', 'Deux', 'SCO', 'a@b.fr', force => 'yes')$$),
  '<redirect to="/operateur/etablissements?fait=created"/>', 'a forced number is taken');
select is(pg_temp.answer('odile', $$operator.create_organization('', 'Centre', 'PRO', 'a@c.fr')$$),
  '<redirect to="/operateur/etablissements?fait=created"/>', 'who is no school needs none');

-- The list.
create function pg_temp.found(q text) returns text language sql as $$
  select array_to_string(xpath('//organization/@name', xmlparse(document pg_temp.get('odile', format('operator.organizations(q => %L)', q))))::text[], ',')
$$;
select is(pg_temp.found(''), 'Centre,Collège Un,Deux', 'all of them, by name');
select is(pg_temp.found(q), found, 'a search for ' || q) from (values ('COLLEGE', 'Collège Un'), ('0561534', 'Collège Un'),
  ('c.fr', 'Centre'), ('%', ''), ('_', ''), ('l''un', ''), (repeat('x', 300), '')) v (q, found);
select is(pg_temp.at(pg_temp.get('odile', $$operator.organizations(page => '99')$$), '/*/@page'), '1', 'no page beyond the last');
select is(pg_temp.at(pg_temp.get('odile', 'operator.organizations()'), '//organization[@uai="0561534N"]/@invitation'), 'pending',
  'the head''s invitation waits');

-- The mails of a demonstration.
select is(pg_temp.page('odile', 'operator.mails()'), 'PT404', 'mail is shown nowhere but in a demonstration');
update app.setting set shows_mail = true;
select is(pg_temp.count(pg_temp.get('odile', 'operator.mails()'), '//mail'), 3, 'where all of it is');
select is(pg_temp.at(pg_temp.get('odile', 'operator.mails()'), '//mail[@recipient="helene@essai.example"]/line[@to]/@to'),
  '/invitations/' || pg_temp.code('helene@essai.example'), 'its links to this site can be followed');

-- The head joins, with the account they have.
create temp table code as select pg_temp.code('helene@essai.example') as head;
create function pg_temp.invitation(who text, code text, path text) returns text language sql as $$
  select pg_temp.at(pg_temp.get(who, format('visitor.invitation(%L)', code)), path)
$$;
select is(pg_temp.invitation('', head, '/*/@state'), 'pending', 'the invitation waits') from code;
select is(pg_temp.invitation('', head, '/*/@known'), 'true', 'for somebody who has an account') from code;
select is(pg_temp.answer('', format('visitor.accept_invitation(%L)', head)), format('<redirect to="/invitations/%s"/>', head),
  'a visitor is shown how') from code;
select is(pg_temp.answer('', format($$visitor.join_team(%L, 'H', 'F', 'x', '', 'yes', 'neu')$$, head)), 'PT422 :email.taken',
  'an account is not made twice') from code;
select is(pg_temp.answer('helene', format('visitor.accept_invitation(%L)', head)), '<redirect to="/orga/campagnes"/>', 'the head accepts') from code;
select is((select string_agg(role, ',') from web.members((select id from app.organization where uai = '0561534N'), null)), 'admin', 'and administers the school');
select is((select role from app.center_member where account = pg_temp.id('helene')), 'admin', 'and its center');
select ok((select organization is not null and center is not null from app.session where account = pg_temp.id('helene')), 'and is in both');
select is(pg_temp.answer('tom', format('visitor.accept_invitation(%L)', head)), 'PT422 :invitation.gone', 'it is used once') from code;
select is(pg_temp.invitation('tom', head, '/*/@state'), 'accepted', 'and says so') from code;
select is(pg_temp.invitation('helene', head, '/*/@mine'), 'true', 'to who used it with the way on') from code;
select is(pg_temp.answer('odile', format('operator.invite_head(%L)', (select id from app.organization where uai = '0561534N'))), 'PT409',
  'the head is not invited again');

-- Inviting.
select is(pg_temp.answer('helene', call), wanted, call) from (values
  ($$orga.invite()$$, 'PT422 emails:email.required role:role.unknown'),
  ($$orga.invite(' , ;', 'member')$$, 'PT422 emails:email.required'),
  ($$orga.invite('x@y.fr', 'chef')$$, 'PT422 role:role.unknown'),
  ($$orga.invite('tom@essai.example, tom@, Helene@essai.example', 'member')$$,
   'PT422 emails:invite.member(Helene@essai.example) emails:invite.invalid(tom@)'),
  ($$orga.invite((select string_agg(n || '@y.fr', ',') from generate_series(1, 31) n), 'member')$$, 'PT422 emails:invite.many')) v (call, wanted);
select is((select count(*) from app.invitation where email = 'tom@essai.example'), 0::bigint, 'one that is refused refuses all');
select is(pg_temp.answer('helene', $$orga.invite('tom@essai.example; nina@essai.example,TOM@essai.example', 'member')$$),
  '<redirect to="/orga/equipe?fait=invited"/>', 'several at once');
select is((select count(*) from app.mail where subject = 'Invitation sur Palier : Collège Un'), 3::bigint, 'each is mailed once');
select is(pg_temp.answer('helene', $$orga.invite('nina@essai.example', 'admin')$$), 'PT422 emails:invite.pending(nina@essai.example)',
  'who has one that waits is not invited twice');
select is(pg_temp.count(pg_temp.get('helene', 'orga.team()'), '//invitation'), 2, 'the team''s page shows those that wait');
select is(pg_temp.answer('helene', $$certif.invite('tom@essai.example', 'member')$$), '<redirect to="/certif/equipe?fait=invited"/>',
  'the center invites on its own');

-- Again, and cancelled.
create function pg_temp.waiting(email text) returns uuid language sql as $$
  select id from app.invitation i where i.email = waiting.email and state = 'pending' and center is null
$$;
create temp table nina as select pg_temp.code('nina@essai.example') as first;
select is(pg_temp.answer('helene', format('orga.invite_again(%L)', pg_temp.waiting('nina@essai.example'))), '<redirect to="/orga/equipe?fait=sent"/>',
  'one is sent again');
select is(pg_temp.invitation('', first, '/*/@state'), 'replaced', 'the first link says that there is another') from nina;
select is(pg_temp.answer('', format($$visitor.join_team(%L, 'N', 'L', 'x', '', 'yes', 'neu')$$, first)), 'PT422 :invitation.gone',
  'and opens no more') from nina;
select is((select count(*) from app.account where email = 'nina@essai.example'), 0::bigint, 'nor makes an account');
create temp table again as select pg_temp.code('nina@essai.example') as code;
select is(pg_temp.answer('', format('visitor.join_team(%L)', code)),
  'PT422 first_name:name.required last_name:name.required password:password.required terms:terms.required', 'what joining asks for') from again;
select is(pg_temp.answer('', format($$visitor.join_team(%L, 'Nina', 'Lo', '$y$x', '', 'yes', 'neu')$$, code)),
  '<redirect to="/orga/campagnes" session="open"/>', 'joining makes the account and signs in') from again;
select is((select email || ' ' || m.role from app.account a join app.organization_member m on m.account = a.id where first_name = 'Nina'),
  'nina@essai.example member', 'with the address that was invited');
select ok((select organization is not null from app.session where token_hash = pg_temp.hash('neu')), 'in the space');
select is(pg_temp.answer('helene', $$orga.invite('ines@essai.example', 'member')$$), '<redirect to="/orga/equipe?fait=invited"/>', 'another is invited');
select is(pg_temp.answer('helene', format('orga.cancel_invitation(%L)', pg_temp.waiting('ines@essai.example'))),
  '<redirect to="/orga/equipe?fait=cancelled"/>', 'and cancelled');
select is(pg_temp.invitation('ines', pg_temp.code('ines@essai.example'), '/*/@state'), 'cancelled', 'which its link says');
select is(pg_temp.answer('ines', format('visitor.accept_invitation(%L)', pg_temp.code('ines@essai.example'))), 'PT422 :invitation.gone',
  'and does not open');
select is(pg_temp.answer('ines', format('visitor.accept_invitation(%L)', repeat('A', 43))), 'PT404', 'nor does one that never was');
select is(pg_temp.answer('helene', format('orga.cancel_invitation(%L)', id)), 'PT404', 'what does not wait is not cancelled')
  from app.invitation where state = 'accepted' limit 1;
select is(pg_temp.answer('helene', format('orga.invite_again(%L)', id)), 'PT404', 'the center''s is not the school''s to send')
  from app.invitation where organization is null;

-- Roles.
insert into app.organization_member (organization, account, role) select id, pg_temp.id('tom'), 'member' from app.organization where uai = '0561534N';
create function pg_temp.act(who text, what text, whom text, role text default null) returns text language sql as $$
  select pg_temp.answer(who, format('%s(%L%s)', what, pg_temp.id(whom), coalesce(', ' || quote_literal(role), '')))
$$;
select is(pg_temp.act('helene', 'orga.change_member', 'helene', 'member'), 'PT422 :team.last_admin', 'the last admin stays one');
select is(pg_temp.act('helene', 'orga.remove_member', 'helene'), 'PT422 :team.last_admin', 'and stays');
select is(pg_temp.answer('helene', $$learner.delete_account('$y$j9T$0123456789012345678901$hashhelene', '10.0.0.1')$$),
  'PT422 :team.last_admin_leaves', 'and keeps the account');
select is(pg_temp.act('helene', 'orga.change_member', 'tom', 'roi'), 'PT422 :role.unknown', 'there are two roles');
select is(pg_temp.act('helene', 'orga.change_member', 'rien', 'admin'), 'PT404', 'who does not work there has none');
select is(pg_temp.act('tom', 'orga.change_member', 'tom', 'admin'), 'PT403', 'nobody makes themselves an admin');
select is(pg_temp.act('helene', 'orga.change_member', 'tom', 'admin'), '<redirect to="/orga/equipe?fait=changed"/>', 'a second admin');
select is(pg_temp.act('tom', 'orga.change_member', 'helene', 'member'), '<redirect to="/orga/equipe?fait=changed"/>', 'who may take the first one''s role');
select is(pg_temp.act('helene', 'orga.remove_member', 'tom'), 'PT403', 'who then may nothing more');
select is(pg_temp.act('tom', 'orga.change_member', 'helene', 'admin'), '<redirect to="/orga/equipe?fait=changed"/>', 'and gets it back');
select is(pg_temp.act('tom', 'orga.remove_member', 'tom'), '<redirect to="/accueil"/>', 'an admin leaves when another stays');
select is(pg_temp.page('tom', 'orga.team()'), 'PT403', 'and is out');

-- Several spaces.
select is(pg_temp.page('rien', 'learner.spaces()'), 'PT403', 'who works nowhere has no space');
select is(pg_temp.count(pg_temp.get('helene', 'learner.spaces()'), '/*/*'), 2, 'a school and a center are two');
insert into app.organization_member (organization, account, role) select id, pg_temp.id('rien'), 'member' from app.organization where name = 'Deux';
select is(pg_temp.get('rien', 'learner.spaces()'), '<redirect to="/orga/campagnes"/>', 'who has one goes on to it');
insert into app.organization_member (organization, account, role) select id, pg_temp.id('rien'), 'member' from app.organization where name = 'Collège Un';
select is(pg_temp.at(pg_temp.get('rien', 'orga.team()'), '//organization/@name'), 'Collège Un', 'the first by name');
select is(pg_temp.answer('rien', format('learner.choose_space(%L)', (select id from app.organization where name = 'Deux'))),
  '<redirect to="/orga/campagnes"/>', 'unless another was chosen');
select is(pg_temp.at(pg_temp.get('rien', 'orga.team()'), '//organization/@name'), 'Deux', 'which the session remembers');
select is(pg_temp.answer('rien', format('learner.choose_space(%L)', (select id from app.organization where name = 'Centre'))), 'PT404',
  'one where they do not work is none');
select is(pg_temp.count(pg_temp.get('rien', 'orga.team()'), '//invitation'), 0, 'invitations are the admins'' to see');


-- A large team.
insert into app.account (id, first_name, last_name, email, terms_at)
select pg_temp.id('m-' || n), 'P', 'Zz' || to_char(n, 'FM000'), 'm' || n || '@essai.example', now() from generate_series(1, 90) n;
insert into app.organization_member (organization, account, role)
select o.id, pg_temp.id('m-' || n), 'member' from app.organization o, generate_series(1, 90) n where o.name = 'Deux';
create temp table large as select pg_temp.get('rien', 'orga.team(page => ''4'')') as page;
select is(pg_temp.at(page, '//list/@page') || '/' || pg_temp.at(page, '//list/@pages'), '4/4', 'a team is shown by twenty-five') from large;
select is(pg_temp.at(page, '//member[last()]/@last_name'), 'Zz090', 'to its last') from large;
select * from finish();
rollback;
