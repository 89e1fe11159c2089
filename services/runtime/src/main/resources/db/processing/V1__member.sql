-- Which living process takes part in the work of which event processor.
create table ${schema}.member (
  processor text not null,
  process text not null,
  -- on this server's clock, as those of the processes may differ
  since timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  primary key (processor, process)
);
