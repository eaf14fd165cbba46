-- The two login roles of the app. `:writer` owns the schema and its data; `:reader` can select and nothing else.
-- Run once as a superuser on a new database, with names and passwords of your own.
create role resalehub_app login password 'change-me';
create role resalehub_reader login password 'change-me-too';
alter role resalehub_reader set default_transaction_read_only = on;
alter database resalehub owner to resalehub_app;
alter default privileges for role resalehub_app grant select on tables to resalehub_reader;
