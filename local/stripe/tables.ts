/** All state of the double, in one schema; safe to run at every start. */
export const TABLES = `
create schema if not exists stripe;

create table if not exists stripe.objects (
  seq bigint generated always as identity,
  id text primary key,
  kind text not null,
  data jsonb not null,
  hidden jsonb not null default '{}'
);
create index if not exists objects_kind on stripe.objects (kind, seq desc);
create index if not exists objects_payment_intent on stripe.objects ((data->>'payment_intent'));
create index if not exists objects_charge on stripe.objects ((data->>'charge'));
create index if not exists objects_source on stripe.objects ((data->>'source_transaction'));
create index if not exists objects_group on stripe.objects ((data->>'transfer_group'));
create index if not exists objects_account on stripe.objects (kind, (hidden->>'account'));

create table if not exists stripe.events (
  seq bigint generated always as identity,
  id text primary key,
  type text not null,
  subject text not null,
  thin boolean not null,
  created_at timestamptz not null,
  body jsonb not null,
  detail jsonb not null default '{}'
);
create index if not exists events_seq on stripe.events (seq desc);
create index if not exists events_subject on stripe.events (subject);

create table if not exists stripe.deliveries (
  id bigint generated always as identity primary key,
  event_id text not null references stripe.events (id),
  state text not null check (state in ('waiting', 'delivered', 'dropped', 'given_up')),
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_status integer,
  last_error text,
  last_at timestamptz,
  created_at timestamptz not null
);
create index if not exists deliveries_due on stripe.deliveries (due_at) where state = 'waiting';
create index if not exists deliveries_event on stripe.deliveries (event_id);

create table if not exists stripe.idempotency_keys (
  key text primary key,
  fingerprint text not null,
  status integer not null,
  body text not null,
  request_id text not null,
  expires_at timestamptz not null
);
`;
