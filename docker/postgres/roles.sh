#!/usr/bin/env bash
# Runs once, when the database is made: the role that owns the tables and migrates them, and the one the service works
# under, which cannot change what happened.
set -euo pipefail

# PostgreSQL keeps what it has when this fails and does not come back here: the volume has to go before the next start.
secret() {
  cat "/run/secrets/$1" || { echo "$1: no readable secret; put it right and remove the database's volume" >&2; exit 1; }
}
owner_password="$(secret waymark.database.owner.password)"
service_password="$(secret spring.datasource.password)"

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
     --set=owner_password="$owner_password" --set=service_password="$service_password" <<'SQL'
create role waymark_owner login password :'owner_password';
create role waymark login password :'service_password';
create database waymark owner waymark_owner;
revoke all on database waymark from public;
grant connect, temporary on database waymark to waymark;
SQL
