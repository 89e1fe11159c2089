-- What holds for an authority, on two clocks. A row of kind
--   authority    says that it exists over the effective range,
--   rating       that one inspection rates it,
--   unpublished  that an inspection has no report yet (confidential).
create table fact (
  generation     int       not null,
  urn            text      not null,
  key            text      not null,
  recorded       tstzrange not null,
  kind           text      not null check (kind in ('authority', 'rating', 'unpublished')),
  effective      daterange not null,
  name           text,
  region         text,
  ons_codes      text[],
  inspection_id  text,
  inspection_end date,
  -- when the report that rates became public first, and from when it counts no more
  published      date,
  withdrawn      date,
  edition        text,
  overall        text,
  -- JSON, and only ever read as a whole
  detail         text      not null,
  check (kind <> 'authority' or name is not null and region is not null and ons_codes is not null),
  check (kind <> 'rating' or inspection_id is not null and published is not null and edition is not null and overall is not null),
  -- Forbids two open truths. Of closed rows too it would hold, but cost a rebuild three times as much as all the rest.
  constraint one_truth exclude using gist ((urn::int) with =, generation with =, effective with &&)
    where (kind = 'rating' and upper_inf(recorded))
);

create unique index open_fact on fact (generation, urn, key) where (upper_inf(recorded));
create index fact_of_authority on fact (generation, urn);
create index fact_by_end on fact (generation, kind, coalesce(upper(recorded), 'infinity'));

create view active_fact as select fact.* from fact join active_generation using (generation);

-- Whether a row held at a recorded instant; says it in the way that the index on the end of rows understands.
create function known_at(recorded tstzrange, at timestamptz) returns boolean immutable language sql
return recorded @> at and coalesce(upper(recorded), 'infinity') > at;
