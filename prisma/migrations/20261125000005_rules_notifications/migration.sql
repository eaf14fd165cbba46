alter table deliveries add constraint deliveries_channel check (channel in ('email', 'sms'));
alter table deliveries add constraint deliveries_state check (state in ('planned', 'sent', 'failed'));
