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
  edition        text,
  overall        text,
  detail         jsonb     not null,
  check (kind <> 'authority' or name is not null and region is not null and ons_codes is not null),
  check (kind <> 'rating' or inspection_id is not null and edition is not null and overall is not null),
  constraint one_truth exclude using gist
    (generation with =, urn with =, kind with =, effective with &&, recorded with &&) where (kind <> 'unpublished')
);

create unique index open_fact on fact (generation, urn, key) where (upper_inf(recorded));
create index fact_on_day on fact using gist (effective, recorded, generation, kind);

create view active_fact as select fact.* from fact join active_generation using (generation);
