-- Schools and the centers that certify: their spaces, who works there, how people are invited, when
-- the exam may be held. Sign-in by others than ourselves.

-- A school's years, in the order of a pupil's life; adult: no school level.
create table app.school_level (
  id       text primary key check (id ~ '^[a-z0-9-]{2,20}$'),
  name     app.line not null,
  position int not null unique
);
insert into app.school_level (id, name, position) values
  ('cm2', 'CM2', 1), ('6e', '6e', 2), ('5e', '5e', 3), ('4e', '4e', 4), ('3e', '3e', 5),
  ('2de', '2de', 6), ('1re', '1re', 7), ('terminale', 'Terminale', 8), ('cap', 'CAP', 9),
  ('bts', 'BTS', 10), ('superieur', 'Enseignement supérieur', 11), ('adulte', 'Adultes', 12);

-- uai: the ministry's number of a school (NULL: an organization without one). type: SCO schools, SUP
-- higher education, PRO the rest. email: of its head.
create table app.organization (
  id         uuid primary key default gen_random_uuid(),
  type       text not null check (type in ('SCO', 'SUP', 'PRO')),
  uai        text unique check (uai ~ '^[0-9]{7}[A-Z]$'),
  name       app.line not null check (length(name) between 1 and 255),
  email      app.line not null check (length(email) <= 255),
  created_at timestamptz not null default now()
);

-- A certification center: of an organization, which has one at most, or by itself.
create table app.center (
  id           uuid primary key default gen_random_uuid(),
  organization uuid unique references app.organization,
  name         app.line not null check (length(name) between 1 and 255),
  created_at   timestamptz not null default now()
);

-- Who works there. admin: also the team, the pupils, the school's certificates.
create table app.organization_member (
  organization uuid not null references app.organization,
  account      uuid not null references app.account on delete cascade,
  role         text not null check (role in ('admin', 'member')),
  joined_at    timestamptz not null default now(),
  primary key (organization, account)
);
create index on app.organization_member (account);
create table app.center_member (
  center    uuid not null references app.center,
  account   uuid not null references app.account on delete cascade,
  role      text not null check (role in ('admin', 'member')),
  joined_at timestamptz not null default now(),
  primary key (center, account)
);
create index on app.center_member (account);

-- An invitation by mail: to an organization, a center or both. Only the SHA-256 of the link's code
-- is kept; sending it again replaces the code. One pending a place and address.
create table app.invitation (
  id           uuid primary key default gen_random_uuid(),
  code_hash    bytea not null unique check (length(code_hash) = 32),
  organization uuid references app.organization,
  center       uuid references app.center,
  email        app.line not null check (length(email) <= 255),
  role         text not null check (role in ('admin', 'member')),
  state        text not null default 'pending' check (state in ('pending', 'accepted', 'cancelled')),
  invited_by   uuid references app.account on delete set null,
  created_at   timestamptz not null default now(),
  sent_at      timestamptz not null default now(),
  accepted_by  uuid references app.account on delete set null,
  check (num_nonnulls(organization, center) > 0)
);
create unique index invitation_organization_once on app.invitation (organization, lower(email))
  where state = 'pending' and organization is not null;
create unique index invitation_center_once on app.invitation (center, lower(email))
  where state = 'pending' and organization is null;
create index on app.invitation (center);

-- When the exam may be held, level by level: several periods are possible.
create table app.exam_window (
  id     uuid primary key default gen_random_uuid(),
  level  text not null references app.school_level,
  opens  date not null check (isfinite(opens)),
  closes date not null check (isfinite(closes)),
  check (closes >= opens),
  unique (level, opens)
);

-- The space that a person with several has chosen, remembered with the session.
alter table app.session
  add column organization uuid references app.organization on delete set null,
  add column center       uuid references app.center on delete set null;

-- An account of somebody whom another server signs in (CAS): keyed by both.
create table app.identity (
  provider   text not null check (provider ~ '^[a-z][a-z0-9-]{0,39}$'),
  identifier app.line not null check (length(identifier) between 1 and 255),
  account    uuid not null references app.account on delete cascade,
  attributes jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (provider, identifier)
);
create index on app.identity (account);

-- A session that a CAS server's ticket opened: that server may end it, naming the ticket.
alter table app.session
  add column cas_provider    text,
  add column cas_ticket_hash bytea unique check (length(cas_ticket_hash) = 32),
  add check ((cas_provider is null) = (cas_ticket_hash is null));

-- Where a browser that has been sent to a CAS server wants to go afterwards.
create table app.cas_visit (
  browser_hash bytea primary key check (length(browser_hash) = 32),
  provider     text not null,
  way_back     text not null,
  expires_at   timestamptz not null
);
create index on app.cas_visit (expires_at);

-- A password that somebody else knows (printed for a pupil): the first sign-in asks for another.
-- An account needs no e-mail and no username when another server signs its person in.
alter table app.account add column password_temporary boolean not null default false;
alter table app.account drop constraint account_check;

-- Whether an operator may read the outbox on a page (a demonstration): mails carry secrets.
alter table app.setting add column shows_mail boolean not null default false;

alter table app.role drop constraint role_role_check;
alter table app.role add constraint role_role_check check (role in ('operator', 'jury'));
