-- The exam: sessions, candidates, tests, incidents, results (all of them kept), certificates.

-- number: what people type. access_code: candidates', given in the room. password: the invigilator's.
-- state: open, finalised, published. level: whom it is for, which says when it may be held.
create table app.exam_session (
  id           uuid primary key default gen_random_uuid(),
  number       int generated always as identity (start with 100001) unique,
  center       uuid not null references app.center,
  level        text not null references app.school_level,
  address      app.line not null check (length(address) between 1 and 255),
  room         app.line not null check (length(room) between 1 and 255),
  starts_at    timestamp not null,
  invigilators app.line not null check (length(invigilators) between 1 and 255),
  description  app.line not null default '' check (length(description) <= 1000),
  access_code  text not null unique check (access_code ~ '^[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}$'),
  password     text not null check (password ~ '^[2346789BCDFGHJKMPQRTVWXY]{5}$'),
  state        text not null default 'open' check (state in ('open', 'finalised', 'published')),
  comment      app.line not null default '' check (length(comment) <= 2000),
  created_by   uuid references app.account on delete set null,
  created_at   timestamptz not null default now(),
  finalised_at timestamptz,
  published_at timestamptz
);
create index on app.exam_session (center, starts_at desc);

-- extra_time: percent more. account: whose this place is, by name and date of birth; entered_at: when they gave the access
-- code too. admitted_at: the invigilator's yes; entering the test uses it up, coming back needs another.
create table app.candidate (
  id              uuid primary key default gen_random_uuid(),
  exam_session    uuid not null references app.exam_session on delete cascade,
  last_name       app.line not null check (length(last_name) between 1 and 255),
  first_name      app.line not null check (length(first_name) between 1 and 255),
  sex             text check (sex in ('F', 'M')),
  birth_date      date not null check (birth_date between '1900-01-01' and '2200-01-01'),
  birth_city      app.line not null default '' check (length(birth_city) <= 255),
  birth_city_code app.line not null default '' check (length(birth_city_code) <= 10),
  birth_postcode  app.line not null default '' check (length(birth_postcode) <= 10),
  birth_country   app.line not null default '' check (length(birth_country) <= 255),
  external_id     app.line not null default '' check (length(external_id) <= 255),
  result_email    app.line not null default '' check (length(result_email) <= 255),
  extra_time      int not null default 0 check (extra_time between 0 and 200),
  division        app.line not null default '' check (length(division) <= 255),
  pupil           uuid references app.pupil,
  account         uuid references app.account on delete set null,
  entered_at      timestamptz,
  admitted_at     timestamptz,
  created_at      timestamptz not null default now(),
  unique (exam_session, pupil),
  unique (exam_session, account)
);
create index on app.candidate (exam_session, birth_date);
create index on app.candidate (pupil);
create index on app.candidate (account);

-- A candidate's test: an assessment of kind exam. ends_at: when it is over by itself; ended: how it came to
-- an end: candidate (the last question answered), invigilator, time. session: the hash of the browser session that
-- was admitted last, which alone goes on; asked_at: since when another asks to. abandonment: what the center said of
-- one that has unanswered questions.
create table app.exam (
  assessment  uuid primary key references app.assessment,
  candidate   uuid not null unique references app.candidate,
  max_level   int not null,
  starts_at   timestamptz not null default now(),
  ends_at     timestamptz not null,
  session     bytea check (length(session) = 32),
  asked_at    timestamptz,
  ended       text check (ended in ('candidate', 'invigilator', 'time')),
  ended_at    timestamptz,
  abandonment text check (abandonment in ('candidate', 'technical')),
  check ((ended is null) = (ended_at is null))
);

-- Its questions (scoring.classic_questions), and what was known of each competence when they were drawn.
create table app.exam_question (
  assessment  uuid not null references app.assessment on delete cascade,
  position    int not null check (position > 0),
  competence  text not null references app.competence,
  challenge   text not null references app.challenge,
  neutralised boolean not null default false,
  accepted    boolean not null default false,
  primary key (assessment, position),
  unique (assessment, challenge)
);
create table app.exam_competence (
  assessment uuid not null references app.assessment on delete cascade,
  competence text not null references app.competence,
  level      int not null check (level >= 0),
  pix        int not null check (pix >= 0),
  primary key (assessment, competence)
);

-- A test that is drawn and has not begun: its questions and levels are there, its row in app.exam is not. A candidate is
-- admitted one by one, and a whole school begins at once: so it is drawn at the admission. drawn_from: a mark of what the
-- person knew then; begun is what was drawn from what they know now (web.is_drawn). candidate: NULL when that one was
-- deleted: then nobody begins it, and palierctl clean deletes it.
create table app.exam_draft (
  assessment uuid primary key references app.assessment on delete cascade,
  candidate  uuid unique references app.candidate on delete set null,
  drawn_from text not null
);

-- What happened: category and subcategory as scoring.incident_effect knows them. effect: what it did by itself,
-- NULL until the session is finalised.
create table app.incident (
  id          uuid primary key default gen_random_uuid(),
  candidate   uuid not null references app.candidate on delete cascade,
  category    text not null,
  subcategory text,
  question    int check (question between 1 and 500),
  description app.line not null default '' check (length(description) <= 2000),
  effect      text check (effect in ('neutralise', 'accept', 'nothing', 'jury')),
  resolved_at timestamptz,
  resolution  app.line not null default '' check (length(resolution) <= 2000),
  created_at  timestamptz not null default now()
);
create index on app.incident (candidate);

-- Every result that was ever computed; the last one counts. emitter: what made it.
create table app.exam_result (
  id         int generated always as identity primary key,
  assessment uuid not null references app.exam,
  emitter    text not null check (emitter in ('finalisation', 'incidents', 'neutralisation', 'jury')),
  author     uuid references app.account on delete set null,
  status     text not null check (status in ('validated', 'rejected', 'cancelled')),
  pix        int not null check (pix >= 0),
  rate       int not null check (rate between 0 and 100),
  created_at timestamptz not null default now()
);
create index on app.exam_result (assessment, id desc);
create table app.exam_mark (
  result     int not null references app.exam_result,
  competence text not null references app.competence,
  level      int not null check (level between -1 and 8),
  pix        int not null check (pix between 0 and 64),
  challenges int not null,
  correct    int not null,
  neutral    int not null,
  primary key (result, competence)
);
-- Its author may be forgotten, with their account.
create trigger exam_result_append_only
  before update of id, assessment, emitter, status, pix, rate, created_at or delete on app.exam_result
  for each row execute function app.refuse_frozen();
create trigger exam_mark_append_only before update or delete on app.exam_mark
  for each row execute function app.refuse_frozen();

-- A published result. Who it names is as it was then, or as the jury corrected it; code is what anybody verifies.
-- It outlives its person's account: see web.erase_account.
create table app.certificate (
  assessment   uuid primary key references app.exam,
  result       int not null references app.exam_result,
  code         text not null unique check (code ~ '^P-[2346789BCDFGHJKMPQRTVWXY]{8}$'),
  last_name    app.line not null,
  first_name   app.line not null,
  birth_date   date not null,
  birth_place  app.line not null default '',
  center       app.line not null,
  held_at      timestamp not null,
  published_at timestamptz not null default now(),
  expires_on   date not null
);

-- An invigilator is nobody's account: a session of the browser that watches over one exam session.
alter table app.session alter column account drop not null;
alter table app.session
  add column exam_session uuid references app.exam_session on delete cascade,
  add check (num_nonnulls(account, exam_session) = 1);

-- erased: whom the exams of a deleted account belong to; nobody, and no name.
alter table app.account drop constraint account_kind_check;
alter table app.account add constraint account_kind_check check (kind in ('person', 'anonymous', 'erased'));

-- cancelled: by the jury, whatever its score.
alter table app.exam add column cancelled boolean not null default false;
