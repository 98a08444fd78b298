-- What forms are judged by, and how errors and redirects are said.
begin;
select plan(70);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null

-- errors and redirects
select throws_ok($$select web.fail(404, 'error.404')$$, 'PT404', 'error.404',
  'fail raises PT and the status, with the message key');
select throws_ok($$select web.refuse(web.fault('email', 'email.taken'))$$, 'PT422',
  'error.422', 'refuse raises PT422');
create function pg_temp.detail(call text) returns text language plpgsql as $$
declare
  v_detail text;
begin
  execute 'select ' || call;
  return 'no error';
exception when others then
  get stacked diagnostics v_detail = pg_exception_detail;
  return v_detail;
end $$;
select is(pg_temp.detail($$web.refuse(web.fault('email', 'email.taken'))$$),
  '<faults><fault field="email" key="email.taken"/></faults>',
  'the faults are in its detail');
select lives_ok($$select web.refuse('')$$, 'no fault, no refusal');
select lives_ok($$select web.refuse(null)$$, 'nor for NULL');
select is(web.fault('a', 'b'), '<fault field="a" key="b"/>', 'a fault names its field');
select is(web.fault('a', null), '', 'no key, no fault');
select is(web.fault('a', ''), '', 'an empty key, no fault');
select is(web.fault('a"<', 'b&'), '<fault field="a&quot;&lt;" key="b&amp;"/>',
  'a fault is escaped');
select is(web.redirect('/accueil'), '<redirect to="/accueil"/>', 'a redirect');
select is(web.redirect('/', 'close'), '<redirect to="/" session="close"/>',
  'a redirect that ends the session');
select is(web.redirect('/a"&b'), '<redirect to="/a&quot;&amp;b"/>',
  'a redirect is escaped');
select alike(web.redirect('/' || repeat('a', 1999)), '<redirect to="/a%', 'a long redirect');
select throws_ok($$select web.redirect('/' || repeat('a', 2000))$$, 'PT400', 'error.400', 'one that no head has room for');

-- attributes
select is(web.attributes(xmlelement(name a, xmlattributes('1' as x, 'é' as y))),
  'x="1" y="&#xE9;"', 'attributes are those of the element');
select is(web.attributes(xmlelement(name a, xmlattributes('<&">' as x))),
  'x="&lt;&amp;&quot;&gt;"', 'attributes are escaped');
select is(web.attributes(xmlelement(name a, xmlattributes(null as x, 1 as y))), 'y="1"',
  'a NULL attribute is left out');
select is(web.attributes(xmlelement(name a, xmlattributes(true as x))), 'x="true"',
  'a boolean is true or false');
select is(pg_temp.at('<a ' || web.attributes(xmlelement(name a,
    xmlattributes(E'a\nb\tc' as x))) || '/>', '/a/@x'), E'a\nb\tc',
  'line ends and tabs survive in an attribute');
select throws_ok(format('select %L::app.line', 'a' || chr(n) || 'b'), '23514', null,
  'control character ' || n || ' is refused by the domain')
  from unnest(array[1, 8, 11, 12, 14, 27, 31, 127, 65534, 65535]) n;
select lives_ok($$select E'a\tb\nc\rd'::app.line$$, 'tab, LF and CR are not refused');

-- what was typed
select is(web.trimmed(E' \t a \n\r b  '), 'a b', 'white space goes around and doubled');
select is(web.trimmed(E'\u00a0a\u202f\u00a0b\u00a0'), 'a b',
  'no-break spaces are white space');
select is(web.trimmed(E'\u2003\u3000a'), 'a', 'so are wide ones');
select is(web.trimmed(E'a\u202eb\u2066\u00ad\u200b\u2060'), 'ab', 'signs that turn round what comes after them, or show nothing, go');
select is(web.trimmed(E'\u0627\u200fa\u200db'), E'\u0627\u200fa\u200db', 'those that a language needs stay');
select is(web.trimmed(null), '', 'NULL is empty');
select is(web.name_fault('Lina'), null, 'a name is accepted');
select is(web.name_fault('Zoé-Marie O’Brien 王'), null, 'so is one from anywhere');
select is(web.name_fault(''), 'name.required', 'an empty name is refused');
select is(web.name_fault(null), 'name.required', 'and no name');
select is(web.name_fault(E' \u00a0 '), 'name.required', 'and a name of spaces');
select is(web.name_fault(U&'\200E\3164\061C'), 'name.required', 'and one of signs that nobody sees');
select is(web.words_fault(U&'\200F\200D', 10), 'name.required', 'so are such words');
select is(web.name_fault(U&'\0646\200C\0627'), null, 'between letters they are welcome');
select is(web.name_fault(repeat('é', 100)), null, '100 characters are a name');
select is(web.name_fault(repeat('é', 101)), 'name.long', '101 characters are too long');
select is(web.name_fault(' ' || repeat('a', 100) || ' '), null,
  'spaces around are not counted');

-- e-mail
select is_empty($$select a from unnest(array['a@b.fr', 'Prénom.Nom+x@éc-ole.exemple.fr',
    ' a@b.fr ', E'\u00a0a@b.fr', 'a''b@c.fr', 'a@1.2.3.4']) a
   where web.email_fault(a) is not null$$, 'addresses are accepted');
select is_empty($$select a from unnest(array['lina', 'lina@', '@b.fr', 'a@b', 'a@b.',
    'a@.fr', 'a@b..fr', 'a@b.fr.', 'a b@c.fr', E'a\u00a0b@c.fr', 'a@b@c.fr', 'a,b@c.fr',
    'a;b@c.fr', '"a"@b.fr', '<a@b.fr>', 'a@b.fr>', 'a:b@c.fr', E'a@b.fr\nBcc: c@d.fr',
    E'a@b.fr\r\nc@d.fr']) a
   where web.email_fault(a) is distinct from 'email.invalid'$$,
  'what is no address, or is two, or brings a header, is refused');
select is(web.email_fault(''), 'email.required', 'an empty address is refused');
select is(web.email_fault(null), 'email.required', 'and no address');
select is(web.email_fault(repeat('a', 251) || '@b.fr'), 'email.invalid',
  '256 characters are too long');
select is(web.email_fault(repeat('a', 250) || '@b.fr'), null, '255 are not');
select is(web.email_fault('lina@essai.example'), 'email.taken', 'a taken one is refused');
select is(web.email_fault(' LINA@Essai.EXAMPLE'), 'email.taken',
  'in whatever letters it is written');
select is(web.email_fault(repeat('a@', 5000)), 'email.invalid', 'a huge one too');
select is(web.email_fault(repeat(' ', 256)), 'email.invalid',
  'too long is too long, whatever it is made of');
select is(count(*)::int, 1, 'a login of 255 characters may name somebody')
  from web.account_of_login(rpad(' lina@essai.example', 255));
select is(count(*)::int, 0, 'a longer one names nobody')
  from web.account_of_login(rpad(' lina@essai.example', 256));
update app.account set username = 'lina.d' where id = pg_temp.id('lina');
select is(count(*)::int, 0, 'nor does it as a username')
  from web.account_of_login(rpad('lina.d', 10000));

-- the way back
select is(web.way_back('/competences/1.1'), '/competences/1.1', 'a path is a way back');
select is(web.way_back('/evaluations/5b8e7a52-0000-4000-8000-000000000001'),
  '/evaluations/5b8e7a52-0000-4000-8000-000000000001', 'so is that of an assessment');
select is_empty($$select p from unnest(array['', '/', '//x', '///x', '/\x', '\x',
    '/\/x', 'https://x', 'https:', 'javascript:alert(1)', '/%09/x', '/%2f/x', '/a//x',
    E'/\t/x', E'/a\r\nSet-Cookie: a=b', E'/a\n', E'\n/a', '/a b', '/a?b=//x', '/a#b',
    '/a@x', '/@x', '/.', '/..//x', '/~', '/é', '/a"b', 'accueil', '@x', ' /a']) p
   where web.way_back(p) <> '/accueil'$$, 'anything else leads to /accueil');
select is(web.way_back(null), '/accueil', 'and so does nothing');
select is_empty($$select p from unnest(array['/\x', '//x', '/%09/x']) p
   where pg_temp.at(pg_temp.get('', format('visitor.sign_in(%L)', p)), '/*/@retour')
         <> '/accueil'$$, 'the sign-in form carries no way out either');
select is(pg_temp.get('lina', $$visitor.sign_in('//x')$$),
  '<redirect to="/accueil"/>', 'nor does the redirect of who is signed in');

-- helpers of the models
select is(web.given('"a<b"'), '<value>a&lt;b</value>', 'what was given: one answer');
select is(web.given('["b","a"]'), '<value>b</value><value>a</value>',
  'what was given: a list, in its order');
select is(web.given('{"y":"2","x":"<"}'),
  '<value name="x">&lt;</value><value name="y">2</value>', 'what was given: fields');
select is(web.given(null), null, 'nothing was given');

select * from finish();
rollback;
