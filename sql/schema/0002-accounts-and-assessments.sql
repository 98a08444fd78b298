-- Who answers, and what they answered. Answers are append-only.

-- kind: person (signed up), anonymous (a demonstration: no identity, short session).
create table app.account (
  id            uuid primary key default gen_random_uuid(),
  kind          text not null default 'person' check (kind in ('person', 'anonymous')),
  first_name    app.line not null default '' check (length(first_name) <= 100),
  last_name     app.line not null default '' check (length(last_name) <= 100),
  email         app.line check (length(email) <= 255),
  username      app.line check (length(username) <= 255),
  password_hash text,
  language      text not null default 'fr' check (language in ('fr', 'en')),
  terms_at      timestamptz,
  created_at    timestamptz not null default now(),
  check (kind = 'anonymous' or (email is not null or username is not null))
);
create unique index account_email on app.account (lower(email));
create unique index account_username on app.account (lower(username));

-- Only the SHA-256 of the cookie's token is kept.
create table app.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  account    uuid not null references app.account on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on app.session (account);
create index on app.session (expires_at);

-- Failed sign-ins of the last minutes, by account or login typed (hashed) and by
-- address (of IPv6 its /64).
create table app.sign_in_failure (
  login_hash bytea not null,
  address    inet not null,
  at         timestamptz not null default now()
);
create index on app.sign_in_failure (login_hash, at);
create index on app.sign_in_failure (address, at);

-- Links to choose a new password: one use, one day. Each request has a row; account is
-- NULL when nothing was sent, or when a later link has taken its place.
create table app.password_reset (
  code_hash  bytea primary key check (length(code_hash) = 32),
  account    uuid references app.account on delete cascade,
  address    inet not null,
  at         timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on app.password_reset (account);
create index on app.password_reset (address, at);

-- Transactional outbox: palierctl mail hands these to the host's sendmail.
create table app.mail (
  id         bigint generated always as identity primary key,
  recipient  app.line not null,
  subject    app.line not null,
  body       text not null,
  created_at timestamptz not null default now(),
  sent_at    timestamptz
);
create index on app.mail (id) where sent_at is null;

-- kind: placement (one competence), demonstration (a fixed course).
-- earned_before: pix (exact) of the competence when it began, for "level gained".
create table app.assessment (
  id            uuid primary key default gen_random_uuid(),
  account       uuid not null references app.account on delete cascade,
  kind          text not null check (kind in ('placement', 'demonstration')),
  competence    text references app.competence,
  course        text references app.course,
  state         text not null default 'started' check (state in ('started', 'completed')),
  earned_before numeric not null default 0,
  earned_after  numeric,
  created_at    timestamptz not null default now(),
  completed_at  timestamptz,
  check ((kind = 'placement') = (competence is not null)),
  check ((kind = 'demonstration') = (course is not null))
);
create index on app.assessment (account, competence, created_at desc);
create unique index assessment_one_started on app.assessment (account, competence) where state = 'started';

-- Each question shown, with the key its form posts. timer_at: when a timed one was opened.
create table app.question (
  assessment uuid not null references app.assessment on delete cascade,
  position   int not null check (position > 0),
  challenge  text not null references app.challenge,
  key        uuid not null default gen_random_uuid(),
  shown_at   timestamptz not null default now(),
  timer_at   timestamptz,
  primary key (assessment, position)
);

-- given: NULL when skipped; without the characters that app.line refuses: jsonb's text writes them \b, \f, \u00…
-- or as they are, and a backslash that was typed \\. payload_hash: of action and answer, to tell a replay from
-- another answer.
create table app.answer (
  assessment   uuid not null,
  position     int not null,
  challenge    text not null references app.challenge,
  given        jsonb
    check (replace(given::text, '\\', '') !~ '\\(b|f|u00)|[\u007f\ufffe\uffff]'),
  verdict      text not null check (verdict in ('ok', 'ko', 'partially', 'aband', 'timedout')),
  payload_hash bytea not null,
  answered_at  timestamptz not null default now(),
  primary key (assessment, position),
  foreign key (assessment, position) references app.question
    on delete cascade
);

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only table %', tg_table_name;
end $$;
create trigger answer_append_only before update on app.answer
  for each row execute function app.refuse_change();
create trigger answer_no_truncate before truncate on app.answer
  for each statement execute function app.refuse_change();

-- What is known of a person: the latest word on each skill. earned is 0 unless validated.
-- account and competence are those of the assessment, whose keys hold them true.
create table app.knowledge (
  account    uuid not null,
  competence text not null,
  skill      text not null references app.skill,
  status     text not null check (status in ('validated', 'invalidated')),
  source     text not null check (source in ('direct', 'inferred')),
  earned     numeric not null default 0,
  assessment uuid not null references app.assessment on delete cascade,
  position   int not null,
  created_at timestamptz not null default now(),
  primary key (account, competence, skill) include (earned),
  check (status = 'validated' or earned = 0)
);
create index on app.knowledge (assessment);
