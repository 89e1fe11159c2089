#!/usr/bin/env bash
# Runs once, when the database is made: the role that owns the tables and migrates them, and the one the service works
# under, which cannot change what happened.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
     --set=owner_password="$(cat /run/secrets/waymark.database.owner.password)" \
     --set=service_password="$(cat /run/secrets/spring.datasource.password)" <<'SQL'
create role waymark_owner login password :'owner_password';
create role waymark login password :'service_password';
create database waymark owner waymark_owner;
revoke all on database waymark from public;
grant connect, temporary on database waymark to waymark;
SQL
