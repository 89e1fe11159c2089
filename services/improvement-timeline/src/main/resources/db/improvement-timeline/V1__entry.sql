-- What a timeline tells, on two clocks: the effective one in days (Europe/London), the recorded one in the range.
create table entry (
  generation     int       not null,
  urn            text      not null,
  key            text      not null,
  recorded       tstzrange not null,
  kind           text      not null,
  -- order of the kinds on one day
  rank           smallint  not null,
  -- false for what is kept for its facts and shown to nobody
  listed         boolean   not null,
  sort_date      date      not null,
  -- the last day it can have been
  last_date      date      not null,
  -- when those who may know ahead see it; never after sort_date
  happened       date      not null check (happened <= sort_date),
  -- when the public sees it; null while nobody said so
  visible_from   date,
  -- name of the authority, where the entry registers it
  name           text,
  -- of an inspection that rates the authority
  inspection_end date,
  -- the day from which an inspection's report counts no more
  withdrawn      date,
  -- JSON, and only ever searched within one page
  body           text      not null
);

create unique index open_entry on entry (generation, urn, key) where (upper_inf(recorded));
create index entry_of_authority on entry (generation, urn, sort_date);
create index entry_of_kind on entry (generation, kind);
