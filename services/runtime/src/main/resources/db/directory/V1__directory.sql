-- The only place where a name stands beside an actor id.
create table ${schema}.actor (
    id                 text primary key,
    sign_in            text not null unique,
    display_name       text not null,
    roles              text[] not null,
    password_hash      text not null,
    credential_version int not null default 1,
    enabled            boolean not null default true
);

-- Spring Session's own layout, under names of ours.
create table ${schema}.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on ${schema}.session (expiry_time);
create index on ${schema}.session (principal_name);

create table ${schema}.session_attributes (
    session_primary_id char(36) not null references ${schema}.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
