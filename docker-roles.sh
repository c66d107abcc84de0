#!/bin/sh
# Run once by the image when its database is made: the role that owns the tables, the one the application works with, and the
# one that lets go of the access log's old lines. The last cannot sign in until the superuser gives it a password for the cut.
psql --username=postgres --set=ON_ERROR_STOP=1 --set=owner="$HANNUN_OWNER_PASSWORD" \
  --set=application="$HANNUN_APPLICATION_PASSWORD" <<'SQL'
create role hannun_owner login password :'owner';
create role hannun login password :'application';
create role hannun_retention nologin;
create database hannun owner hannun_owner;
SQL
