-- What is being decided, or was last, on the proposals of an import. What became of each of them says its journey.
create table ${schema}.batch_decision (
  batch text primary key references ${schema}.import_job,
  decision text not null check (decision in ('approval', 'rejection', 'withdrawal')),
  actor text not null,
  reason text,
  state text not null check (state in ('running', 'done', 'cancelled', 'interrupted', 'failed')),
  total int not null,
  done int not null default 0,
  refusals jsonb not null default '[]',
  cancel_requested boolean not null default false,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
