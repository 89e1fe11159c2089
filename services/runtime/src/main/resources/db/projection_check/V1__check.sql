-- Checks of the projections against a fresh fold of the events, and what they found.
create table run (
  id bigint generated always as identity primary key,
  projections text[] not null,
  state text not null check (state in ('running', 'finished', 'cancelled', 'failed')),
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  -- an authority counts once for each projection; the total is not known at first
  authorities_done bigint not null default 0,
  authorities_total bigint,
  -- of these, events recorded before the check were not in the rows yet
  late bigint not null default 0,
  cancel_requested boolean not null default false,
  reason text
);

create table difference (
  id bigint generated always as identity primary key,
  run bigint not null references run on delete cascade,
  projection text not null,
  urn text not null,
  -- null where the progress of the authority differs
  key text,
  since timestamptz,
  -- null where there is no such row
  table_says jsonb,
  fold_says jsonb
);
create index difference_in_order on difference (run, projection, urn, since, id);
