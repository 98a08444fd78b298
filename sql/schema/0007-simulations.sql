-- Simulated applications: files, mail, settings, web. An application is a list of items with properties; what a person
-- does changes properties, and is kept for the question that they answer. Made from content/simulations/.

-- options: the root element's further attributes (start, owner, address …). digest: of all that was made of the file, to see
-- that it changed.
create table app.simulation (
  id      text primary key check (id ~ '^[a-z][a-z0-9-]{0,59}$'),
  kind    text not null check (kind in ('files', 'mail', 'settings', 'web')),
  name    app.line not null,
  options jsonb not null default '{}',
  digest  text not null,
  retired boolean not null default false
);

-- properties: place (the item that holds it), name, size, value …: all of them text, and what a person may change.
-- details: markup that nobody changes. words: what a search reads, folded. conditions: when the item is there at all.
create table app.simulation_item (
  simulation text not null references app.simulation on delete cascade,
  id         text not null check (id ~ '^[a-z][a-z0-9-]{0,59}$'),
  position   int not null,
  type       text not null,
  properties jsonb not null,
  details    app.markup not null default '',
  words      text not null default '',
  conditions jsonb not null default '[]',
  primary key (simulation, id)
);

-- What an item shows when it is opened, piece by piece; each only while its conditions hold. item '': the outcome
-- that the application announces.
create table app.simulation_part (
  simulation text not null references app.simulation on delete cascade,
  item       text not null,
  position   int not null,
  conditions jsonb not null default '[]',
  body       app.markup not null,
  primary key (simulation, item, position)
);

-- The application that a challenge launches.
alter table app.challenge add simulation text references app.simulation;
create index on app.challenge (simulation);

-- What was changed while a question was open: {"item": {"property": "value"}}. No row: nothing.
create table app.simulation_state (
  assessment uuid not null,
  position   int not null,
  changes    jsonb not null,
  changed_at timestamptz not null default now(),
  primary key (assessment, position),
  foreign key (assessment, position) references app.question on delete cascade
);
