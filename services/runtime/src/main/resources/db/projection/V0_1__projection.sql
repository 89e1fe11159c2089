-- What every projection keeps beside its facts. Modules number their own scripts from V1.

-- A complete set of facts. A rebuild makes a new one beside the one that is read.
create table generation (
  generation int primary key,
  state text not null check (state in ('building', 'active', 'retired')),
  since timestamptz not null default now()
);
create unique index one_active_generation on generation (state) where state = 'active';
insert into generation (generation, state) values (1, 'active');

create view active_generation as select generation from generation where state = 'active';

-- The newest event of each authority that is in the facts of a generation.
create table progress (
  generation int not null,
  urn text not null,
  version bigint not null,
  position bigint not null,
  recorded_at timestamptz not null,
  primary key (generation, urn)
);

-- Authorities that look different now: to everybody, or only to those who may see what is embargoed.
create table change (
  id bigint generated always as identity primary key,
  urn text not null,
  public boolean not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now()
);
create index change_xid on change (xid);
create index change_at on change (at);

create table housekeeping (
  only_row boolean primary key default true check (only_row),
  -- the last day (Europe/London) whose releases are in the change log
  released_through date,
  -- every event up to this position is in the active generation
  followed_to bigint not null default -1,
  -- changes of transactions up to this one may have been forgotten
  forgotten_up_to xid8 not null default '0',
  -- signs the ids of stream events
  id_key bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);
insert into housekeeping default values;

-- The newest rebuild.
create table rebuild (
  only_row boolean primary key default true check (only_row),
  state text not null check (state in ('running', 'finished', 'cancelled', 'failed')),
  generation int not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  events_done bigint not null default 0,
  events_total bigint not null,
  cancel_requested boolean not null default false,
  differing text[] not null default '{}',
  reason text
);
