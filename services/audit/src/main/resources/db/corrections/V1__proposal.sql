-- Corrections that were proposed, and what became of them, on the recorded clock. Nothing here is public.
create table proposal (
  generation  int         not null,
  urn         text        not null,
  key         text        not null,
  recorded    tstzrange   not null,
  state       text        not null check (state in ('open', 'approved', 'rejected', 'withdrawn')),
  batch       text,
  proposed_by text,
  proposed_at timestamptz not null,
  body        jsonb       not null
);

create unique index open_proposal on proposal (generation, urn, key) where (upper_inf(recorded));
create index newest_proposal on proposal (generation, proposed_at desc, urn, key);
create index proposal_of_authority on proposal (generation, urn);
