-- Who read what, of all that the public does not get. Rows are added and never change.

create table read (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  method text not null,
  -- the endpoint as its rule names it, and what stood in the place of its variables
  pattern text not null,
  variables jsonb not null,
  query text,
  -- the authority it was about; null when about several or none
  urn text,
  correlation text not null
);
create index read_at on read (at);
create index read_by on read (actor, at);
create index read_about on read (urn, at);

-- How it was answered. Missing where the process ended before it was.
create table answer (
  read bigint primary key,
  status int not null
);

-- When and under which number it was read is not for the service to say.
revoke all on read, answer from ${service_role};
grant select on read, answer to ${service_role};
grant insert (actor, method, pattern, variables, query, urn, correlation) on read to ${service_role};
grant insert on answer to ${service_role};

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was read cannot be changed: % on the access log is refused', tg_op
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger read_is_final before update or delete or truncate on read
  for each statement execute function refuse_change();
create trigger answer_is_final before update or delete or truncate on answer
  for each statement execute function refuse_change();
