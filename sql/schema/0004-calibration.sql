-- What is known of each challenge: parameters by version, frozen once made, and the
-- figures of the item report, made anew at each calibration. Roles.

-- origin: levels (the first: priors by level), content (a load changed what was
-- calibrated), calibration (estimated from answers).
create table app.item_version (
  id         int generated always as identity primary key,
  origin     text not null check (origin in ('levels', 'content', 'calibration')),
  created_at timestamptz not null default now()
);

-- The model: guess + (1 - slip - guess) / (1 + exp(-discrimination (theta - difficulty))),
-- theta the ability in the challenge's competence, N(0, 1). answers: how many they were
-- estimated from; 0: the prior by its level. The errors are standard errors.
create table app.item_parameter (
  version              int not null references app.item_version,
  challenge            text not null references app.challenge,
  discrimination       float8 not null check (discrimination > 0),
  difficulty           float8 not null,
  discrimination_error float8 not null check (discrimination_error > 0),
  difficulty_error     float8 not null check (difficulty_error > 0),
  guess                float8 not null check (guess >= 0),
  slip                 float8 not null check (slip >= 0 and slip + guess < 1),
  answers              bigint not null default 0,
  exposure             float8,
  flags                text[] not null default '{}',
  set_at               timestamptz not null default now(),
  primary key (version, challenge)
);

-- How the estimation went, competence by competence.
create table app.item_estimation (
  version     int not null references app.item_version,
  competence  text not null references app.competence,
  learners    bigint not null,
  answers     bigint not null,
  rounds      int not null,
  converged   boolean not null,
  likelihood  float8 not null,
  primary key (version, competence)
);

-- What was used to choose and to score stays as it was: rows are added, never changed.
create function app.refuse_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'table % is frozen', tg_table_name;
end $$;
create trigger frozen before update or delete or truncate on app.item_version
  for each statement execute function app.refuse_frozen();
create trigger frozen before update or delete or truncate on app.item_parameter
  for each statement execute function app.refuse_frozen();
create trigger frozen before update or delete or truncate on app.item_estimation
  for each statement execute function app.refuse_frozen();

-- The version in force, and the one each assessment was begun with: it keeps it.
alter table app.setting add column item_version int references app.item_version;
create function app.item_version_in_force() returns int language sql stable as $$
  select item_version from app.setting
$$;
alter table app.assessment
  add column item_version int references app.item_version
    default app.item_version_in_force(),
  -- what was known of the ability before the first question, on any increasing scale,
  -- when it chose the first questions; NULL: nothing
  add column known float8;

-- Answers to a challenge as it was before it changed say nothing of it as it is.
alter table app.challenge add column changed_at timestamptz not null default '-infinity';
create function app.mark_change() returns trigger language plpgsql as $$
begin
  new.changed_at := now();
  return new;
end $$;
create trigger challenge_changed before update on app.challenge
  for each row when ((old.kind, old.timer, old.format, old.hint, old.title, old.body,
                      old.proposals, old.solution)
         is distinct from (new.kind, new.timer, new.format, new.hint, new.title, new.body,
                           new.proposals, new.solution))
  execute function app.mark_change();

-- The item report. One row a challenge; answers are those of first placements, "right"
-- those that were; seconds: median; exposure: share of those placements that asked it.
-- point_biserial: success with ability as the learner's other answers tell it.
create table app.item_figure (
  challenge            text primary key references app.challenge,
  answers              bigint not null,
  "right"              bigint not null,
  partially            bigint not null,
  skipped              bigint not null,
  late                 bigint not null,
  exposure             float8 not null,
  seconds              float8,
  ability              float8,
  point_biserial       float8,
  discrimination       float8 not null,
  discrimination_error float8 not null,
  difficulty           float8 not null,
  difficulty_error     float8 not null,
  drift                float8,
  flags                text[] not null default '{}'
);
-- Success by ability: group n is levels n - 1 to n. expected: share the model expects.
create table app.item_group (
  challenge text not null references app.item_figure on delete cascade,
  nth       int not null check (nth between 1 and 8),
  answers   bigint not null check (answers > 0),
  "right"   bigint not null,
  ability   float8 not null,
  expected  float8 not null,
  primary key (challenge, nth)
);
-- The wrong answers given most often; forms: all that count as this one.
create table app.item_wrong (
  challenge      text not null references app.challenge,
  nth            int not null check (nth between 1 and 8),
  forms          jsonb[] not null,
  answers        bigint not null,
  point_biserial float8,
  primary key (challenge, nth)
);
-- One row: when, and from how much.
create table app.item_report (
  one          boolean primary key default true check (one),
  refreshed_at timestamptz not null default now(),
  placements   bigint not null,
  answers      bigint not null
);

-- What an account may do beyond learning. operator: sees the item report.
create table app.role (
  account    uuid not null references app.account on delete cascade,
  role       text not null check (role in ('operator')),
  granted_at timestamptz not null default now(),
  primary key (account, role)
);
