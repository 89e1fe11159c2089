-- Somebody whom an OpenID Connect issuer knows has neither a sign-in nor a password here.
alter table ${schema}.actor alter column sign_in drop not null;
alter table ${schema}.actor alter column password_hash drop not null;
alter table ${schema}.actor add column issuer text;
alter table ${schema}.actor add column subject text;
alter table ${schema}.actor add constraint actor_from_outside unique (issuer, subject);
alter table ${schema}.actor add constraint actor_from_one_place check (
    (sign_in is not null and password_hash is not null and issuer is null and subject is null)
    or (sign_in is null and password_hash is null and issuer is not null and subject is not null));

-- Wrong passwords. A digest of 32 bits counts, and does not give away what was typed.
create table ${schema}.failed_sign_in (
    kind        text not null check (kind in ('pair', 'address', 'account')),
    digest      int not null,
    failures    int not null,
    last_at     timestamptz not null,
    waits_until timestamptz,
    primary key (kind, digest)
);
create index on ${schema}.failed_sign_in (last_at);
