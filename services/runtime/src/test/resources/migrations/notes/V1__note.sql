create table ${schema}.note (
  words text not null,
  valid tstzrange not null default tstzrange(now(), null),
  exclude using gist (words with =, valid with &&)
);
