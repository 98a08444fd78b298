-- Pupils as their school's records know them, and the imports that bring them.

-- The school level of a class: the first digits of MEF codes; the longest that fits counts.
create table app.mef_level (
  prefix text primary key check (prefix ~ '^[0-9]{3,11}$'),
  level  text not null references app.school_level
);
insert into app.mef_level (prefix, level) values
  ('100', '6e'), ('101', '5e'), ('102', '4e'), ('103', '3e'), ('200', '2de'), ('201', '1re'),
  ('202', 'terminale'), ('240', 'cap'), ('241', 'cap'), ('247', '2de'), ('2473', '2de'), ('2474', '1re'),
  ('2475', 'terminale'), ('310', 'bts'), ('311', 'bts');

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
  unique (organization, national_id),
  unique (organization, account)
);
create index on app.pupil (organization, birth_date);
create index on app.pupil (organization, division) where enabled;
create index on app.pupil (account);
create index on app.pupil (national_id);

-- An import: uploaded (its rows wait for a yes), applied, or dropped.
create table app.pupil_import (
  id           uuid primary key default gen_random_uuid(),
  organization uuid not null references app.organization,
  account      uuid references app.account on delete set null,
  file_name    app.line not null check (length(file_name) <= 255),
  state        text not null default 'uploaded' check (state in ('uploaded', 'applied', 'dropped')),
  added        int,
  changed      int,
  gone         int,
  refused      int,
  created_at   timestamptz not null default now(),
  applied_at   timestamptz
);
create index on app.pupil_import (organization, created_at desc);

-- What the file said, as text, with the line it stood on; emptied when the import is applied or dropped.
create unlogged table app.pupil_import_row (
  import           uuid not null references app.pupil_import on delete cascade,
  line             int not null,
  national_id      app.line not null default '',
  last_name        app.line not null default '',
  preferred_name   app.line not null default '',
  first_name       app.line not null default '',
  middle_name      app.line not null default '',
  third_name       app.line not null default '',
  sex              app.line not null default '',
  birth_date       app.line not null default '',
  birth_city       app.line not null default '',
  birth_city_code  app.line not null default '',
  birth_department app.line not null default '',
  birth_country    app.line not null default '',
  division         app.line not null default '',
  mef              app.line not null default '',
  status           app.line not null default '',
  fault            text
);
create index on app.pupil_import_row (import, line);
