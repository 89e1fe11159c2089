create table plan (
  generation int not null,
  urn text not null,
  key text not null,
  recorded tstzrange not null,
  title text not null,
  shown_from date,
  tags text[] not null,
  exclude using gist (generation with =, urn with =, key with =, recorded with &&)
);
