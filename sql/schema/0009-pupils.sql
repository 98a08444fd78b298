-- Pupils as their school's records know them, and the imports that bring them.

-- How a name is searched: without accents and capitals, words with a space before each.
create function app.name_key(words text) returns text language sql immutable as $$
  select ' ' || regexp_replace(regexp_replace(lower(replace(replace(replace(
           normalize(words, nfd), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae')),
           '[\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', ' ', 'g')
$$;

-- One row a pupil and school, keyed by the national number. enabled: in the last import; who left stays,
-- for what they did. account: whom they are reconciled with. birth_country: INSEE's number, 100 is France.
create table app.pupil (
  id               uuid primary key default gen_random_uuid(),
  organization     uuid not null references app.organization,
  national_id      app.line not null check (length(national_id) between 1 and 20),
  last_name        app.line not null check (length(last_name) between 1 and 255),
  preferred_name   app.line not null default '' check (length(preferred_name) <= 255),
  first_name       app.line not null check (length(first_name) between 1 and 255),
  middle_name      app.line not null default '' check (length(middle_name) <= 255),
  third_name       app.line not null default '' check (length(third_name) <= 255),
  sex              text check (sex in ('F', 'M')),
  birth_date       date not null check (birth_date between '1900-01-01' and '2200-01-01'),
  birth_city       app.line not null default '' check (length(birth_city) <= 255),
  birth_city_code  app.line not null default '' check (length(birth_city_code) <= 10),
  birth_department app.line not null default '' check (length(birth_department) <= 10),
  birth_country    app.line not null default '' check (length(birth_country) <= 10),
  division         app.line not null check (length(division) between 1 and 255),
  mef              app.line not null default '' check (length(mef) <= 20),
  status           app.line not null default '' check (length(status) <= 10),
  enabled          boolean not null default true,
  account          uuid references app.account on delete set null,
  reconciled_at    timestamptz,
  imported_at      timestamptz not null default now(),
  name_key         text generated always as
    (app.name_key(last_name || ' ' || preferred_name || ' ' || first_name)) stored,
  unique (organization, national_id),
  unique (organization, account)
);
create index on app.pupil (organization, birth_date);
create index on app.pupil (organization, division) where enabled;
create index on app.pupil (account);
create index on app.pupil (national_id);
create index pupil_by_name on app.pupil (organization, last_name collate "fr-x-icu", first_name collate "fr-x-icu", id)
  where enabled;

-- An import: uploaded (its rows wait for a yes), applied, or dropped. pupils: how many its file holds; of them
-- added (or come back), changed, the same as before, refused; gone: those of the school that it does not hold.
create table app.pupil_import (
  id           uuid primary key default gen_random_uuid(),
  organization uuid not null references app.organization,
  account      uuid references app.account on delete set null,
  file_name    app.line not null check (length(file_name) <= 255),
  state        text not null default 'uploaded' check (state in ('uploaded', 'applied', 'dropped')),
  pupils       int,
  added        int,
  changed      int,
  same         int,
  gone         int,
  refused      int,
  created_at   timestamptz not null default now(),
  applied_at   timestamptz
);
create index on app.pupil_import (organization, created_at desc);

-- What the file said of each pupil, as text, with its place among them and its line; then what it means: the
-- division joined, the date read, verdict, and what is wrong. Emptied when the import is applied or dropped.
create unlogged table app.pupil_import_row (
  import           uuid not null references app.pupil_import on delete cascade,
  place            int not null,
  line             int not null,
  key              text not null,
  national_id      text not null,
  last_name        text not null,
  preferred_name   text not null,
  first_name       text not null,
  middle_name      text not null,
  third_name       text not null,
  sex              text,
  birth_date       text not null,
  birth_city       text not null,
  birth_city_code  text not null,
  birth_department text not null,
  birth_country    text not null,
  mef              text not null,
  status           text not null,
  exit_date        text not null,
  division         text not null default '',
  born             date,
  verdict          text check (verdict in ('new', 'back', 'changed', 'same', 'refused')),
  fault            text,
  primary key (import, place)
);
create index on app.pupil_import_row (import, verdict, place);

-- The divisions that the file gives to the pupils, by its own key; a file may name them first.
create unlogged table app.pupil_import_division (
  import uuid not null references app.pupil_import on delete cascade,
  place  int not null,
  key    text not null,
  code   text not null
);
create index on app.pupil_import_division (import, key, place);
