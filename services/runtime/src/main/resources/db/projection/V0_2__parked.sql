-- Authorities that stand still because an event of theirs could not be taken in. Their later events are not copied: a
-- retry reads all of them from the event store again.
create table parked (
  urn text primary key,
  -- the event; its position is -1 where the store does not tell it
  version bigint not null,
  position bigint not null,
  event_id text not null,
  since timestamptz not null default now(),
  attempts int not null default 1,
  tried_at timestamptz not null default now(),
  -- kind and place of the error; nothing of what the event holds
  error text not null,
  detail text not null
);
