-- One spelling per address, so that the unique index means one account per mailbox.
alter table users add constraint users_email_normalised check (email = lower(btrim(email)));
alter table users add constraint users_name_length check (char_length(name) between 1 and 60);
alter table users add constraint users_country_shape check (country ~ '^[A-Z]{2}$');
alter table challenges add constraint challenges_purpose check (purpose in ('verify_email', 'account_exists'));
alter table challenges add constraint challenges_tries check (tries between 0 and 5);
