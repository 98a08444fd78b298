-- What a campaign asks for: sets of skills. Loaded from content/profiles/, and one for each competence and area that
-- has skills. A profile that is gone is retired, for campaigns point at it.

-- audience: whom it is for, in words ('' for those of a competence or area). length: which one its campaigns have, unless
-- their team chooses another.
create table app.target_profile (
  id          text primary key check (id ~ '^[a-z][a-z0-9.-]{0,59}$'),
  kind        text not null check (kind in ('chosen', 'competence', 'area')),
  name        app.line not null,
  audience    app.line not null,
  description app.line not null,
  length      text not null default 'normal' check (length in ('short', 'normal', 'deep')),
  retired     boolean not null default false
);

create table app.target_profile_skill (
  profile text not null references app.target_profile,
  skill   text not null references app.skill,
  primary key (profile, skill)
);
create index on app.target_profile_skill (skill);
