#!/bin/sh
# First start of the database: the owner that migrates, and the application that may not.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v pemilik="$SANDI_PEMILIK" -v aplikasi="$SANDI_APLIKASI" <<'SQL'
CREATE ROLE awasi_pemilik LOGIN PASSWORD :'pemilik';
CREATE ROLE awasi LOGIN PASSWORD :'aplikasi';
CREATE DATABASE awasi OWNER awasi_pemilik ENCODING 'UTF8';
REVOKE CONNECT ON DATABASE awasi FROM PUBLIC;
GRANT CONNECT ON DATABASE awasi TO awasi;
SQL
