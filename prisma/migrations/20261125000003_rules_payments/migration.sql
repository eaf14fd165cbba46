alter table payments
  add constraint payments_status check (status in ('requested', 'open', 'closing', 'succeeded', 'released')),
  add constraint payments_amount check (amount_minor > 0);
alter table payment_parts add constraint payment_parts_sum check (amount_minor = seller_minor + fee_minor and seller_minor >= 0 and fee_minor >= 0);
alter table refunds
  add constraint refunds_status check (status in ('requested', 'succeeded', 'failed')),
  add constraint refunds_amount check (amount_minor > 0);
alter table transfers
  add constraint transfers_status check (status in ('requested', 'succeeded', 'failed')),
  add constraint transfers_amount check (amount_minor > 0);
alter table ledger_entries
  add constraint ledger_entries_account check (account in ('charge', 'seller_payable', 'platform_fee', 'refunded', 'transferred', 'provider_fee', 'provider')),
  add constraint ledger_entries_amount check (amount_minor <> 0);

-- The ledger only grows: nobody changes or removes an entry, not even the owner of the tables.
create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end $$;
create trigger ledger_entries_append_only before update or delete on ledger_entries
  for each row execute function ledger_is_append_only();
create trigger ledger_transactions_append_only before update or delete on ledger_transactions
  for each row execute function ledger_is_append_only();
create trigger ledger_entries_no_truncate before truncate on ledger_entries
  for each statement execute function ledger_is_append_only();
create trigger ledger_transactions_no_truncate before truncate on ledger_transactions
  for each statement execute function ledger_is_append_only();

-- Every transaction sums to zero per currency, checked when it commits.
create function ledger_sums_to_zero() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from ledger_entries where transaction_id = new.transaction_id group by currency having sum(amount_minor) <> 0
  ) then
    raise exception 'ledger transaction % does not sum to zero', new.transaction_id;
  end if;
  return null;
end $$;
create constraint trigger ledger_entries_sum_to_zero after insert on ledger_entries
  deferrable initially deferred for each row execute function ledger_sums_to_zero();
