#!/bin/sh
# Run once by the image when its database is made: the role that owns the tables and the one the application works with.
psql --username=postgres --set=ON_ERROR_STOP=1 --set=password="$POSTGRES_PASSWORD" <<'SQL'
create role hannun_owner login password :'password';
create role hannun login password :'password';
create database hannun owner hannun_owner;
SQL
