-- What the placement model knows of topics, and where each placement stands.

-- A topic as placements begun from now on see it: its skills from easy to hard,
-- their worth (pix × 315, whole numbers: 8 / n pix for n up to 10), difficulty on the
-- scale of levels, and mean chance of a lucky guess. Never changed: a load or a
-- calibration that says otherwise adds a row, and the last one of a topic is in force.
create table app.topic_model (
  id           int generated always as identity primary key,
  topic        text not null references app.topic,
  competence   text not null references app.competence,
  skills       text[] not null,
  units        int[] not null,
  difficulties float8[] not null,
  guesses      float8[] not null,
  made_at      timestamptz not null default now()
);
create index on app.topic_model (topic, id desc);
create trigger topic_model_append_only before update on app.topic_model
  for each row execute function app.refuse_change();

-- What a pattern of answers in a topic says (scoring.topic_view), kept because many
-- learners have it: made when it is first met. pattern: scoring.pattern. Each array
-- has one element an ability; has (chance that a skill is mastered) and covariance skill by
-- skill; shares sum by sum (pix of the topic × 315, in sums), made when first needed.
create table app.topic_view (
  id         int generated always as identity primary key,
  model      int not null references app.topic_model,
  pattern    text not null,
  asked      int[] not null,
  chance     float8[] not null,
  mean       float8[] not null,
  variance   float8[] not null,
  has        float8[] not null,
  covariance float8[] not null,
  sums       int[],
  shares     float8[],
  unique (model, pattern)
);
-- Out of the row first: only the end of a placement reads them.
alter table app.topic_view alter column shares set storage external;
alter table app.topic_view
  alter column chance set storage main, alter column mean set storage main,
  alter column variance set storage main, alter column has set storage main,
  alter column covariance set storage main;

-- How likely a placement may show a challenge at all, so that none is shown too often
-- (palierctl content load finds it by simulation); 1 where nothing is said.
create table app.challenge_share (
  challenge text primary key references app.challenge,
  share     float8 not null check (share > 0 and share <= 1)
);
-- What that was found for: a pool that has not changed is not simulated again.
create table app.pool_fingerprint (
  competence  text primary key references app.competence,
  fingerprint text not null
);

-- length: of a placement (scoring.placement_length), of a campaign's test (scoring.part_length). seed: decides between questions of
-- like worth. prior: chance of each ability before the first question. views: one a topic,
-- by topic: what is known now; views_before: what was, at its beginning (earlier tests).
-- Of the last answer: its topic's place in views, whether it was timed.
-- At the end: level (no cap), its chance and that of each (0 to 8), the standard error of
-- the pix.
alter table app.assessment
  add column length text not null default 'normal'
    check (length in ('short', 'normal', 'deep')),
  add column seed int not null default 1 + floor(random() * 2147483645)::int
    check (seed between 1 and 2147483646),
  add column prior float8[],
  add column views_before int[],
  add column views int[],
  add column answered int not null default 0,
  add column last_topic int,
  add column last_timed boolean not null default true,
  add column level int check (level between 0 and 8),
  add column chance float8 check (chance between 0 and 1),
  add column chances float8[] check (cardinality(chances) = 9),
  add column error float8 check (error >= 0);

-- How many proposals one is to be chosen from; NULL when the answer is not such a choice.
alter table app.challenge add column choices int check (choices > 1);
