-- What happened, in order. Rows are added and never change.
create table ${schema}.event (
  position bigint generated always as identity (cache 1) primary key,
  urn text not null,
  version bigint not null,
  recorded_at timestamptz not null,
  type text not null,
  revision text not null,
  payload text not null,
  metadata text not null,
  event_id text not null,
  aggregate_type text,
  constraint event_once unique (urn, version)
);
create index event_recorded_at on ${schema}.event (recorded_at);

revoke update, delete, truncate on ${schema}.event from ${service_role};

create function ${schema}.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what happened cannot be changed: % on the event store is refused', tg_op
    using errcode = 'integrity_constraint_violation', hint = 'record a correction instead';
end $$;

create trigger event_is_final before update or delete or truncate on ${schema}.event
  for each statement execute function ${schema}.refuse_change();

-- How far each segment of each processor has come.
create table ${schema}.processor_token (
  processor text not null,
  segment integer not null,
  token bytea,
  token_type text,
  stored_at text,
  owner text,
  primary key (processor, segment)
);
