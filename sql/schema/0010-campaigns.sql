-- Campaigns: what a teacher opens, who takes part, what they sent. A campaign's test spans several
-- competences; its state in each is a part.

-- kind: assessment (skills are asked), collection (profiles are collected as they are).
-- title, welcome: what learners read first. target_profile: which one its skills were taken from, NULL
-- when they were picked. length: of its test, or of the placements that are begun from a collection, from now on.
create table app.campaign (
  id             uuid primary key default gen_random_uuid(),
  organization   uuid not null references app.organization,
  code           text not null unique check (code ~ '^[A-Z]{6}[0-9]{3}$'),
  kind           text not null check (kind in ('assessment', 'collection')),
  name           app.line not null check (length(name) between 1 and 255),
  title          app.line not null default '' check (length(title) <= 50),
  welcome        app.line not null default '' check (length(welcome) <= 5000),
  target_profile text references app.target_profile,
  length         text not null default 'normal' check (length in ('short', 'normal', 'deep')),
  creator        uuid references app.account on delete set null,
  created_at     timestamptz not null default now(),
  archived_at    timestamptz,
  archived_by    uuid references app.account on delete set null
);
create index on app.campaign (organization, created_at desc);

-- The skills of an assessment campaign, as they were chosen: content may change, this does not.
create table app.campaign_skill (
  campaign uuid not null references app.campaign on delete cascade,
  skill    text not null references app.skill,
  primary key (campaign, skill)
);

-- One a person and campaign. state: started (answering), to_share (done, not sent yet), shared: only
-- then does the school see anything but that it was begun. At the sending, and never after, the figures:
-- validated of skills (assessment); pix, levels in five competences (collection).
create table app.participation (
  id          uuid primary key default gen_random_uuid(),
  campaign    uuid not null references app.campaign,
  account     uuid not null references app.account on delete cascade,
  pupil       uuid references app.pupil,
  assessment  uuid references app.assessment,
  state       text not null default 'started' check (state in ('started', 'to_share', 'shared')),
  created_at  timestamptz not null default now(),
  shared_at   timestamptz,
  validated   int check (validated >= 0),
  skills      int check (skills > 0),
  pix         int check (pix >= 0),
  certifiable boolean,
  check ((state = 'shared') = (shared_at is not null)),
  unique (campaign, account)
);
create unique index participation_pupil_once on app.participation (campaign, pupil);
create index on app.participation (account, created_at desc);
create index on app.participation (pupil);
create index on app.participation (assessment);
create index on app.participation (campaign, shared_at desc);

-- Names and dates of birth that matched no pupil, so that nobody guesses a date: by pupil whose names they were
-- (NULL: nobody's) and by address (of IPv6 its /64).
create table app.match_failure (
  organization uuid not null references app.organization,
  pupil        uuid references app.pupil on delete cascade,
  address      inet not null,
  at           timestamptz not null default now()
);
create index on app.match_failure (pupil, at);
create index on app.match_failure (organization, address, at);

-- What was sent, kept as it was: of an assessment campaign skill by skill (untested ones have no row),
-- of a collection competence by competence.
create table app.shared_skill (
  participation uuid not null references app.participation on delete cascade,
  skill         text not null references app.skill,
  validated     boolean not null,
  primary key (participation, skill)
);
create table app.shared_competence (
  participation uuid not null references app.participation on delete cascade,
  competence    text not null references app.competence,
  level         int not null check (level between 0 and 8),
  pix           int not null check (pix between 0 and 64),
  primary key (participation, competence)
);

-- A campaign's test is one assessment; where it stands in a competence is a part, with the same meaning of
-- columns as app.assessment has for a placement. skills: those of the campaign in that competence.
alter table app.assessment drop constraint assessment_kind_check;
alter table app.assessment add constraint assessment_kind_check
  check (kind in ('placement', 'demonstration', 'campaign', 'exam'));
drop index app.assessment_one_started;
create unique index assessment_one_started on app.assessment (account, competence)
  where state = 'started' and kind = 'placement';
create index assessment_campaign on app.assessment (account) where kind = 'campaign';
create table app.assessment_part (
  assessment   uuid not null references app.assessment on delete cascade,
  competence   text not null references app.competence,
  place        int not null,
  skills       text[] not null,
  prior        float8[] not null,
  known        float8,
  views_before int[] not null,
  views        int[] not null,
  answered     int not null default 0,
  last_topic   int,
  last_timed   boolean not null default true,
  done         boolean not null default false,
  primary key (assessment, competence),
  unique (assessment, place)
);
