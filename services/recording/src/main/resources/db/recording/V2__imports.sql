create table ${schema}.import_job (
  number bigint generated always as identity,
  id text primary key,
  origin text not null,
  actor text not null,
  dry_run boolean not null,
  state text not null check (state in ('checking', 'running', 'done', 'refused', 'cancelled', 'interrupted', 'failed')),
  rows_total int not null default 0,
  rows_done int not null default 0,
  faults jsonb not null default '[]',
  fault_count int not null default 0,
  cancel_requested boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
create unique index import_job_number on ${schema}.import_job (number);

-- The content is there until nothing can be resumed any more.
create table ${schema}.import_file (
  job text not null references ${schema}.import_job,
  number int not null,
  name text not null,
  kind text,
  sha256 text not null,
  content bytea,
  primary key (job, number)
);

create table ${schema}.import_row (
  job text not null references ${schema}.import_job,
  number int not null,
  file text not null,
  line int not null,
  urn text,
  about text,
  status text not null check (status in ('new', 'added', 'already_there', 'different', 'error')),
  differences jsonb not null default '[]',
  primary key (job, number)
);
create index import_row_status on ${schema}.import_row (job, status, number);
