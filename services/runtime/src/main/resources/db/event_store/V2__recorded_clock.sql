-- The recorded clock, and what it says about transactions in flight.
--
-- Whoever may append events asks recorded_now() first. It takes two shared advisory locks until the end of the
-- transaction. Nobody waits for them: their keys are what others read in pg_locks. One says the earliest instant this
-- transaction can record at, the other the greatest position that was taken before it could take one.

create function ${schema}.newest_position() returns bigint language sql volatile as $$
  select case when is_called then last_value else last_value - 1 end from ${schema}.event_position_seq
$$;

create function ${schema}.recorded_now() returns timestamptz language plpgsql volatile as $$
declare
  since bigint := (extract(epoch from clock_timestamp()) * 1000000)::bigint;
begin
  -- 0x57 in the topmost byte, microseconds since 1970 below
  perform pg_advisory_xact_lock_shared((87::bigint << 56) + since);
  -- 0x57415920, and the lowest 31 bits of the position
  perform pg_advisory_xact_lock_shared(1463900448, (${schema}.newest_position() & 2147483647)::integer);
  -- later than anything committed, even if the wall clock was set back
  return greatest(clock_timestamp(),
                  (select max(recorded_at) from ${schema}.event) + interval '1 microsecond');
end $$;

-- No event at or before this position can still appear; read it first and the events in a later statement.
create function ${schema}.settled_position() returns bigint language plpgsql volatile as $$
declare
  newest bigint := ${schema}.newest_position();
  oldest bigint;
begin
  -- a transaction that began after newest was read has a greater position, and does not count
  select min(newest - behind) into oldest
    from (select (newest - objid::bigint) & 2147483647 as behind
            from pg_locks
           where locktype = 'advisory' and objsubid = 2 and classid = 1463900448
             and database = (select oid from pg_database where datname = current_database())) in_flight
   where behind < 1073741824;
  return least(newest, oldest);
end $$;

-- No event of a transaction in flight is recorded before this instant; infinity when there is none.
create function ${schema}.oldest_in_flight() returns timestamptz language sql volatile as $$
  select coalesce('epoch'::timestamptz + min(((classid::bigint & 16777215) << 32) | objid::bigint)
                    * interval '1 microsecond', 'infinity')
    from pg_locks
   where locktype = 'advisory' and objsubid = 1 and classid::bigint >> 24 = 87
     and database = (select oid from pg_database where datname = current_database())
$$;

-- The instant of the newest settled event such that nothing in flight, yet to begin, or committed and not yet settled, is
-- recorded at or before it.
create function ${schema}.stable_until() returns timestamptz language plpgsql volatile as $$
declare
  settled bigint := ${schema}.settled_position();
  oldest timestamptz := ${schema}.oldest_in_flight();
  unsettled timestamptz;
begin
  -- materialized: these are few, found by position; an index on the instant would be searched from its far end
  with beyond as materialized (select recorded_at from ${schema}.event where position > settled)
  select least(oldest, min(recorded_at)) into unsettled from beyond;
  return (select recorded_at from ${schema}.event
           where recorded_at < unsettled and position <= settled
           order by recorded_at desc limit 1);
end $$;
