-- What is asked: areas, competences, topics, skills, challenges, lessons, courses, texts.
-- Loaded from content/ by palierctl; content that is gone is retired, never deleted, for answers point at it.

create schema app;

-- Text a person typed or a file brought: no control characters but tab, LF and CR (they would break the page's XML).
create domain app.line as text
  check (value !~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]');

-- Markup of content files, validated by content.rng when loaded; concatenated into page models as it is.
create domain app.markup as text;

-- One row: what the operator chose.
create table app.setting (
  one          boolean primary key default true check (one),
  max_level    int not null default 8 check (max_level between 5 and 8),
  site_address text not null default 'http://127.0.0.1:8080',
  mail_from    text not null default 'ne-pas-repondre@localhost',
  -- makes the stand-in password settings of unknown accounts unpredictable
  secret       bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
insert into app.setting default values;

create table app.area (
  code     text primary key check (code ~ '^[1-5]$'),
  name     app.line not null
);

create table app.competence (
  code        text primary key check (code ~ '^[1-5]\.[1-4]$'),
  area        text not null references app.area,
  name        app.line not null,
  description app.line not null
);
create index on app.competence (area);

create table app.topic (
  id         text primary key check (id ~ '^[a-z][a-z0-9-]{0,59}$'),
  competence text not null references app.competence,
  name       app.line not null,
  position   int not null,
  retired    boolean not null default false
);
create index on app.topic (competence);

-- A topic's lesson (fiche).
create table app.lesson (
  topic   text primary key references app.topic,
  title   app.line not null,
  minutes int not null check (minutes > 0),
  body    app.markup not null
);

-- A topic's rung. id is topic-level, as in moteur-3.
create table app.skill (
  id         text primary key,
  topic      text not null references app.topic,
  competence text not null references app.competence,
  level      int not null check (level between 1 and 8),
  name       app.line not null,
  pix_value  numeric not null check (pix_value > 0),
  retired    boolean not null default false,
  unique (topic, level)
);
create index on app.skill (competence);

-- kind, solution: as scoring.judge takes them. proposals: what the page shows to answer with.
-- expected: the right answer in words, <line label="…">…</line>+. task: same for variants of one task.
create table app.challenge (
  id        text primary key,
  skill     text not null references app.skill,
  kind      text not null,
  task      text not null,
  practical boolean not null default false,
  timer     int check (timer > 0),
  format    text not null default 'text' check (format in ('text', 'number', 'select')),
  hint      app.line,
  title     app.line not null,
  body      app.markup not null,
  proposals app.markup not null default '',
  solution  jsonb not null,
  expected  app.markup not null,
  explain   app.markup not null,
  retired   boolean not null default false
);
create index on app.challenge (skill);

create table app.course (
  id   text primary key,
  name app.line not null
);
create table app.course_challenge (
  course    text not null references app.course on delete cascade,
  position  int not null,
  challenge text not null references app.challenge,
  primary key (course, position)
);

-- The texts of the site: help, accessibility, legal notice, privacy.
create table app.text_page (
  id    text primary key,
  title app.line not null,
  body  app.markup not null
);
