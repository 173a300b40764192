-- What the application role may do with everything the owner makes from now on.
-- Append-only tables take UPDATE and DELETE away again in their own migration.
-- The name of the application role stands in its place.
GRANT USAGE ON SCHEMA public TO :aplikasi;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :aplikasi;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO :aplikasi;
