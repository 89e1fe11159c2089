-- Requests that were answered under a client's key. Version and answer are null only inside the claiming transaction.
create table ${schema}.answered_key (
  actor text not null,
  key text not null,
  request_hash text not null,
  claimed_at timestamptz not null,
  version bigint,
  changed boolean,
  primary key (actor, key)
);
create index answered_key_age on ${schema}.answered_key (claimed_at);
