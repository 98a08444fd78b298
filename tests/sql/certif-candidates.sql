-- The candidates of an exam session: by form, by class, by sheet; birth places; who may change what until when.
begin;
\ir learner-essai.psql
\ir certif-essai.psql
select plan(124);

insert into app.exam_session (center, level, address, room, starts_at, invigilators, access_code, password)
values (pg_temp.id('centre'), '3e', 'Rue', 'Salle 1', current_date + 10, 'Ana Lo', 'BCDF99', '23BCD'),
       (pg_temp.id('autre'), 'adulte', 'Rue', 'Salle 1', current_date + 10, 'Ana Lo', 'BCDF98', '23BCD');
create function pg_temp.candidates() returns text[] language sql as $$
  select coalesce(array_agg(concat_ws(' ', c.last_name, c.first_name, c.birth_date) order by c.last_name, c.first_name), '{}')
    from app.candidate c where c.exam_session = pg_temp.session()
$$;

-- By form. What is given of a place: country, INSEE code, postcode, town.
create function pg_temp.add(last text, first text, birth text, sex text, country text, code text, postcode text, city text,
                            email text default '', extra text default '', who text default 'karim') returns text
language sql as $$
  select pg_temp.tried(who, format('certif.add_candidate(%L, %L, %L, %L, %L, %L, %L, %L, %L, %L, %L, %L)', pg_temp.session(),
                                   last, first, birth, sex, country, code, postcode, city, email, '', extra))
$$;
create function pg_temp.place(country text, code text, postcode text, city text) returns text language sql as $$
  select pg_temp.add('Essai', 'Place', '01/02/2012', 'F', country, code, postcode, city)
$$;
select is(pg_temp.add('', '', '', '', '', '', '', ''),
  'last_name name.required, first_name name.required, birth_date date.required, sex sex.required, birth_country birth.country',
  'an empty form is told all of it');
select is(pg_temp.add(repeat('x', 256), repeat('x', 256), '31/02/2012', 'X', 'France', '13004', '', '', 'pas une adresse', '201'),
  'last_name words.long, first_name words.long, birth_date date.invalid, sex sex.required, result_email email.invalid,'
  || ' extra_time extra_time.invalid', 'what is not well written');
select is(pg_temp.add('A', 'B', day, 'F', 'France', '13004', '', ''), 'birth_date ' || key, key)
  from (values ('01/01/1900', 'birth.old'), (current_date::text, 'birth.future')) d (day, key);
select is(pg_temp.add('A', 'B', '01/02/2012', 'F', 'France', '13004', '', '', '', e), 'extra_time extra_time.invalid', 'extra time: ' || e)
  from unnest(array['un tiers', '33,5', '-1', '1000']) e;
select is(pg_temp.place(country, code, postcode, city), fault, concat_ws(' / ', country, code, postcode, city) || ': ' || fault)
  from (values
    ('', '13004', '', '', 'birth_country birth.country'),
    ('France', '', '', '', 'birth_city_code birth.place'),
    ('FRANCE', '', '', '', 'birth_city_code birth.place'),
    ('France', '', '13200', '', 'birth_city birth.city'),
    ('France', '', '', 'Arles', 'birth_postcode birth.postcode_missing'),
    ('France', '13004', '13200', 'Arles', 'birth_city_code birth.both'),
    ('France', '13004', '', 'Arles', 'birth_city_code birth.both'),
    ('France', '130', '', '', 'birth_city_code birth.code'),
    ('France', '2C004', '', '', 'birth_city_code birth.code'),
    ('France', '99', '', '', 'birth_city_code birth.code'),
    ('France', '', '132', 'Arles', 'birth_postcode birth.postcode'),
    ('Maroc', '', '', '', 'birth_city birth.city_abroad'),
    ('Maroc', '13004', '', 'Rabat', 'birth_city_code birth.code_abroad'),
    ('Maroc', '99', '10000', 'Rabat', 'birth_postcode birth.postcode_abroad'),
    ('France', '13004', '', repeat('x', 256), 'birth_city words.long, birth_city_code birth.both')) p (country, code, postcode, city, fault);
select is(pg_temp.candidates(), '{}', 'nothing of all that was kept');

select alike(pg_temp.add('Berthier', ' Jean  Noël ', '1/2/2012', 'm', 'france', '1004', '', '', 'prof@essai.example', '33 %'),
  '<redirect%', 'born in France, by code');
select is(concat_ws('|', c.first_name, c.birth_date, c.sex, c.birth_country, c.birth_city_code, c.result_email, c.extra_time),
  'Jean Noël|2012-02-01|M|France|01004|prof@essai.example|33', 'kept as it should be written, the lost 0 again') from app.candidate c;
select is(pg_temp.add(l, f, '2012-02-01', 'M', 'France', '13004', '', ''), 'candidate.twice', 'the same again: ' || l || ' ' || f)
  from (values ('Berthier', 'Jean Noël'), ('BERTHIER', 'jean-noel')) n (l, f);
select alike(pg_temp.add('Berthier', 'Jean Noël', '2012-02-02', 'M', 'Viêt Nam', '99', '', 'Huê'), '<redirect%', 'another day is another person');
select alike(pg_temp.add('Costa', 'Élise', '2012-02-02', 'F', 'France', '', '1000', 'Bourg'), '<redirect%', 'by postcode and town');
select is(pg_temp.add('A', 'B', '2012-02-02', 'F', 'France', '13004', '', '', '', '', who), state, who || ' adds nobody')
  from (values ('rien', 'PT401'), ('lina', 'PT404'), ('alix', 'PT404')) w (who, state);

-- One of them.
create function pg_temp.of(last text) returns uuid language sql as $$
  select c.id from app.candidate c where c.last_name = last and c.exam_session = pg_temp.session() order by c.birth_date limit 1
$$;
create function pg_temp.change(candidate uuid, last text, day text, code text default '13004', extra text default '50') returns text
language sql as $$
  select pg_temp.tried('karim', format('certif.change_candidate(%L, %L, %L, %L, %L, %L, %L, %L, %L, %L, %L, %L, %L)', pg_temp.session(),
    candidate, last, 'Jean Noël', day, 'M', 'France', code, '', '', '', 'L1', extra))
$$;
select is(pg_temp.seen(who, format(page, pg_temp.session(), pg_temp.of('Costa'))), state, who || ' on ' || page)
  from (values ('rien', 'PT401'), ('lina', 'PT404'), ('alix', 'PT404'), ('karim', 'seen')) w (who, state),
       unnest(array['certif.candidates(%L)', 'certif.new_candidate(%L)', 'certif.candidate(%L, %L)', 'certif.pupils(%L)',
                    'certif.candidate_file(%L)', 'certif.attendance_sheet(%L)']) page;
select is(pg_temp.change(pg_temp.of('Berthier'), 'Berthier', '2012-02-02'), 'candidate.twice', 'not to become another one');
select is(pg_temp.change(pg_temp.of('Berthier'), '', '2012-02-01', ''), 'last_name name.required, birth_city_code birth.place',
  'faults as of a new one');
select alike(pg_temp.change(pg_temp.of('Berthier'), 'Bertier', '2012-02-01'), '<redirect%', 'changed');
select is(c.extra_time || c.external_id, '50L1', 'all of it') from app.candidate c where c.id = pg_temp.of('Bertier');
select is(pg_temp.change(gen_random_uuid(), 'X', '2012-02-01'), 'PT404', 'nobody of this session');
create function pg_temp.remove(candidate uuid, who text default 'karim') returns text language sql as $$
  select pg_temp.tried(who, format('certif.remove_candidate(%L, %L)', pg_temp.session(), candidate))
$$;
select is(pg_temp.remove(pg_temp.of('Costa'), 'alix'), 'PT404', 'another center removes nobody');
select alike(pg_temp.remove(pg_temp.of('Costa')), '<redirect%', 'removed');
update app.candidate set account = pg_temp.id('lina') where id = pg_temp.of('Bertier');
select is(pg_temp.remove(pg_temp.of('Bertier')), 'candidate.entered', 'who has entered stays');
select is(pg_temp.change(pg_temp.of('Bertier'), 'Z', '2012-02-01'), 'candidate.entered', 'as they are');

-- By class.
create function pg_temp.enrol(answer jsonb, who text default 'karim') returns text language sql as $$
  select pg_temp.tried(who, format('certif.enrol_pupils(%L, %L, %L)', pg_temp.session(), '3A', answer))
$$;
create function pg_temp.pupil(n int) returns text language sql as $$ select pg_temp.id('élève ' || n)::text $$;
create function pg_temp.class() returns text language sql as $$
  select pg_temp.get('karim', format('certif.pupils(%L, %L)', pg_temp.session(), '3A'))
$$;
select is(array(select unnest(xpath('//class/@name', pg_temp.class()::xml))::text), '{3A,3B}', 'the school''s classes');
select is(pg_temp.count(pg_temp.class(), '//pupil'), 3, 'those who have left are not shown');
select is(pg_temp.enrol(null), 'pupils.none', 'nobody is ticked');
select is(pg_temp.enrol(to_jsonb(array[pg_temp.pupil(1), pg_temp.pupil(4)])), 'PT404', 'one who has left');
select is(pg_temp.enrol(to_jsonb(array[pg_temp.pupil(1), gen_random_uuid()::text])), 'PT404', 'one of another school');
select is(pg_temp.enrol('["x"]'), 'PT404', 'no id at all');
select is(pg_temp.enrol(to_jsonb(pg_temp.pupil(1)), 'alix'), 'PT404', 'another center enrols nobody');
select is(cardinality(pg_temp.candidates()), 2, 'none of these is enrolled');
select alike(pg_temp.enrol(to_jsonb(pg_temp.pupil(1))), '<redirect%classe=3A%', 'one alone');
select alike(pg_temp.enrol(to_jsonb(array[pg_temp.pupil(1), pg_temp.pupil(2)])), '<redirect%', 'another, with one who is enrolled already');
select is(array_agg(concat_ws(' ', c.last_name, c.birth_country, c.birth_city_code, c.birth_city, c.division) order by c.last_name),
  '{Nom1 France 13004  3A,Nom2 99350  Rabat 3A}', 'as the school''s records have them')
  from app.candidate c where c.pupil is not null;
select is(pg_temp.count(pg_temp.class(), '//pupil[@enrolled = "true"]'), 2, 'shown as enrolled');
select alike(pg_temp.add('NOM3', 'eleve', '2012-01-04', 'F', 'France', '13004', '', ''), '<redirect%', 'somebody by form');
select is(pg_temp.enrol(to_jsonb(pg_temp.pupil(3))), 'pupils.twice', 'is not enrolled by class too');
update app.candidate set birth_city_code = '', birth_country = '' where pupil = pg_temp.pupil(1)::uuid;
select alike(pg_temp.tried('karim', format('certif.change_candidate(%L, %L, %L, %L, %L, %L, extra_time => %L)', pg_temp.session(), c.id, c.last_name,
  c.first_name, c.birth_date, c.sex, '33')), '<redirect%', 'a pupil''s extra time needs no birth place') from app.candidate c where c.pupil = pg_temp.pupil(1)::uuid;
select is(pg_temp.at(pg_temp.get('alix', format('certif.pupils(%L)', s.id)), '//list/@school'), 'false', 'a center without a school has no classes')
  from app.exam_session s where s.access_code = 'BCDF98';

-- By sheet.
create function pg_temp.import(sheet bytea, mode text default 'add', who text default 'karim') returns text language sql as $$
  select pg_temp.tried(who, format('certif.import_candidates(%L, %L, %L)', pg_temp.session(), mode, sheet))
$$;
create function pg_temp.sheet(lines text) returns bytea language sql as $$
  select convert_to((select string_agg(c.heading, ';') from web.candidate_columns() c) || E'\r\n' || lines, 'UTF8')
$$;
select is(pg_temp.import(pg_temp.sheet('Durand;Zoé;01/02/2012;F;13004;;;France;;;;')), 'session.entered', 'refused once somebody has entered');
delete from app.candidate;
select is(pg_temp.import(null, 'add', who), state, who || ' imports nothing')
  from (values ('rien', 'PT401'), ('lina', 'PT404'), ('alix', 'PT404')) w (who, state);
select is(pg_temp.import(null), 'file file.required', 'no file');
select is(pg_temp.import(''), 'file file.required', 'an empty one');
select is(pg_temp.import(convert_to(repeat('x', 262145), 'UTF8')), 'file sheet.large', 'too large');
select is(pg_temp.import('\x504b0304000001'), 'file sheet.text', 'no text');
select is(pg_temp.import('\x810d'), 'file sheet.text', 'nor in any encoding');
select is(pg_temp.import(pg_temp.sheet('"Durand;Zoé')), 'file sheet.quotes', 'a quote that is not closed');
select is(pg_temp.import(pg_temp.sheet(E';;;;;;;;;;;\n\n')), 'file sheet.empty', 'no candidate');
select is(pg_temp.import('Nom,Prénom'), 'file sheet.heading_missing, file sheet.heading_unknown', 'other headings');
select is(pg_temp.import(convert_to('* Nom de naissance;NOM DE NAISSANCE;* Prénom;* Date de naissance;* Sexe;* Pays', 'UTF8')),
  'file sheet.heading_twice', 'one twice');
select is(pg_temp.import(convert_to(repeat('a;', 131000), 'UTF8')), 'file sheet.wide', 'more cells than 500 candidates have');
select is(regexp_count(web.heading_faults(array(select 'x' || n from generate_series(1, 99) n)), 'value="x'), 10, 'ten unknown headings are named');
select is(pg_temp.import(pg_temp.sheet((select string_agg('Nom' || n || ';Zoé;01/02/2012;F;13004;;;France;;;;', E'\n') from generate_series(1, 501) n))),
  'file sheet.many', 'more than 500');
create function pg_temp.lines(sheet bytea) returns text[] language plpgsql as $$
declare
  v_detail text;
begin
  begin
    perform pg_temp.post('karim', format('certif.import_candidates(%L, %L, %L)', pg_temp.session(), 'add', sheet));
  exception when sqlstate 'PT422' then
    get stacked diagnostics v_detail = pg_exception_detail;
  end;
  return array(select concat_ws(' ', (xpath('string(/*/@line)', f))[1]::text, nullif((xpath('string(/*/@column)', f))[1]::text, ''),
      (xpath('string(/*/@key)', f))[1]::text, nullif((xpath('string(/*/@typed)', f))[1]::text, ''),
      nullif((xpath('concat(/*/@more, "/", /*/@until)', f))[1]::text, '/')) from unnest(xpath('/faults/fault', v_detail::xml)) with ordinality u (f, n) order by n);
end $$;
select is(pg_temp.lines(pg_temp.sheet(E'Durand;Zoé;01/02/2012;F;13004;;;France;;;;\n;;;\nDurand;;31/02/2012;F;;;;France;;;;\n'
  || E'"Du\nrand";Zoé;01/02/2012;F;13004;;;France;x;;;y\nDURAND;zoe;2012-02-01;F;13004;;;France;;;;')),
  '{4 first_name name.required,4 birth_date date.invalid 31/02/2012,4 birth_city_code birth.place,5 result_email email.invalid x,'
  '5 extra_time extra_time.invalid y,5 candidate.twice,7 candidate.twice}', 'each fault by line and column, with what stands there, empty lines left out');
select is(pg_temp.lines(pg_temp.sheet(E'"Du\nrand";Zoé\nMartin;"Léa" B;\nPetit;"Ali"')), '{4 sheet.quotes}', 'a quote that something follows: on which line');
select is(pg_temp.lines(pg_temp.sheet(E'Martin;Léa\nPetit;"Ali\nRoy;Éve')), '{3 sheet.quotes}', 'a quote that is never closed: on which line');
create temp table many as select pg_temp.lines(pg_temp.sheet((
  select string_agg('Nom' || n || ';Zoé;01/02/2012;X;13004;;;France;;;;', E'\n') from generate_series(1, 60) n))) as lines;
select is(cardinality(lines), 50, 'the first fifty') from many;
select is(lines[50], '51 sex sex.required X 10/61', 'the last of them says how many more, and up to which line') from many;
select is(array_to_string(lines[:49], ' ') ~ '/', false, 'and no other') from many;
select is((pg_temp.lines(pg_temp.sheet((select string_agg('Nom' || n || ';Zoé;01/02/2012;X;13004;;;France;;;;', E'\n') from generate_series(1, 50) n))))[50],
  '51 sex sex.required X', 'fifty are all');
select is((pg_temp.lines(pg_temp.sheet('Durand;Zoé;01/02/2012;' || repeat('X', 99) || ';13004;;;France;;;;')))[1],
  '2 sex sex.required ' || repeat('X', 60), 'of a long cell the beginning');
select is(pg_temp.candidates(), '{}', 'nobody is enrolled by a sheet with faults');
select alike(pg_temp.import(pg_temp.sheet(E'Durand;Zoé;01/02/2012;F;13004;;;France;;;L1;33\r\n"Nguyễn ""Li""";Léo;2012-02-01;m;;;Huê;Viêt Nam;;;;')),
  '<redirect%', 'a good one');
select is(pg_temp.candidates(), array['Durand Zoé 2012-02-01', 'Nguyễn "Li" Léo 2012-02-01'], 'with quotes and all');
select is(pg_temp.import(pg_temp.sheet('Durand;Zoé;01/02/2012;F;13004;;;France;;;;')), 'file candidate.twice', 'who is enrolled is not enrolled again');
select alike(pg_temp.import(pg_temp.sheet('Émile;Zoé;01/02/2012;F;13004;;;France;;;;')), '<redirect%', 'added to the others');
select is(cardinality(pg_temp.candidates()), 3, 'who stay');
select is(pg_temp.import(pg_temp.sheet('Durand;;01/02/2012;F;13004;;;France;;;;'), 'replace'), 'file name.required', 'a bad one replaces nobody');
select is(cardinality(pg_temp.candidates()), 3, 'they are still there');
select alike(pg_temp.import(convert_to('* Prénom;* Nom de naissance;* Date de naissance;* Sexe;Code Insee;* Pays' || E'\nZoé;Éon;01/02/2012;F;1004;France',
  'WIN1252'), 'replace'), '<redirect%', 'in the order and encoding of a spreadsheet');
select is(pg_temp.candidates(), array['Éon Zoé 2012-02-01'], 'in the place of the others');
select is(pg_temp.import(convert_to(U&'\FEFF', 'UTF8') || pg_temp.sheet('Durand;Zoé;01/02/2012;F;13004;;;France;;;;')),
  '<redirect to="/certif/sessions/' || pg_temp.session() || '/candidats"/>', 'a mark of UTF-8 before it');

-- The list, the sheet to sign.
select is(pg_temp.count(pg_temp.get('karim', format('certif.candidates(%L, %L)', pg_temp.session(), 'DUR')), '//candidate'), 1, 'found by a part of the name');
select is(array(select unnest(xpath('//candidate/@last_name', pg_temp.get('karim', format('certif.attendance_sheet(%L)', pg_temp.session()))::xml))::text),
  '{Durand,Éon}', 'the attendance sheet has them by name');

-- Closed.
update app.exam_session set state = 'finalised' where id = pg_temp.session();
select is(pg_temp.add('A', 'B', '2012-02-02', 'F', 'France', '13004', '', ''), 'session.closed', 'nobody joins a finalised session');
select is(pg_temp.remove(pg_temp.of('Durand')), 'session.closed', 'nobody leaves it');
select is(pg_temp.change(pg_temp.of('Durand'), 'X', '2012-02-01'), 'session.closed', 'nobody is changed');
select is(pg_temp.enrol(to_jsonb(pg_temp.pupil(3))), 'session.closed', 'no pupil is enrolled');
select is(pg_temp.import(pg_temp.sheet('A;B;01/02/2012;F;13004;;;France;;;;')), 'session.closed', 'no sheet is taken');

select * from finish();
rollback;
