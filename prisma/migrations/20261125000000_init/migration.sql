-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "order_status" AS ENUM ('awaiting_payment', 'paid', 'shipped', 'delivered', 'completed', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "review_author_role" AS ENUM ('buyer', 'seller');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "password_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "city" TEXT,
    "country" CHAR(2),
    "selling_since" TIMESTAMPTZ(3),
    "operator_since" TIMESTAMPTZ(3),
    "suspended_at" TIMESTAMPTZ(3),
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenges" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "sends" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "resend_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "pending_name" TEXT NOT NULL,
    "pending_locale" TEXT NOT NULL,
    "pending_hash" TEXT NOT NULL,

    CONSTRAINT "challenges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "categories" (
    "slug" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "photo_key" TEXT,

    CONSTRAINT "categories_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "listings" (
    "id" UUID NOT NULL,
    "short_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "seller_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "category_slug" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "price_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "stock" INTEGER NOT NULL,
    "available" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "search" tsvector,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "listings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_photos" (
    "photo_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "blur" TEXT,

    CONSTRAINT "listing_photos_pkey" PRIMARY KEY ("photo_id")
);

-- CreateTable
CREATE TABLE "listing_claims" (
    "order_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "listing_claims_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "listing_sellers" (
    "seller_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT,
    "country" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "sales_count" INTEGER NOT NULL DEFAULT 0,
    "rating_hundredths" INTEGER,
    "rating_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "listing_sellers_pkey" PRIMARY KEY ("seller_id")
);

-- CreateTable
CREATE TABLE "photos" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "blur" TEXT,
    "refused_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "short_id" CHAR(10) NOT NULL,
    "checkout_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "buyer_name" TEXT NOT NULL,
    "seller_name" TEXT NOT NULL,
    "status" "order_status" NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "commission_minor" BIGINT NOT NULL,
    "payout_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "commission_bps" INTEGER NOT NULL,
    "minimum_minor" BIGINT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "street_more" TEXT,
    "postcode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "payment_due_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "reminders_sent" INTEGER NOT NULL DEFAULT 0,
    "remind_due_at" TIMESTAMPTZ(3),
    "ship_due_at" TIMESTAMPTZ(3),
    "shipped_at" TIMESTAMPTZ(3),
    "carrier" TEXT,
    "tracking_number" TEXT,
    "scan_due_at" TIMESTAMPTZ(3),
    "flagged_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "accept_due_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "completed_by" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" TEXT,
    "relisted_at" TIMESTAMPTZ(3),
    "expired_at" TIMESTAMPTZ(3),
    "refund_due_at" TIMESTAMPTZ(3),

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "listing_short_id" CHAR(10) NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "photo_key" TEXT,
    "quantity" INTEGER NOT NULL,
    "unit_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "one_off" BOOLEAN NOT NULL,
    "live" BOOLEAN NOT NULL,

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "checkout_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "description" TEXT NOT NULL,
    "image_key" TEXT,
    "hold_until" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "locale" TEXT,
    "session_id" TEXT,
    "session_url" TEXT,
    "provider_payment_id" TEXT,
    "provider_charge_id" TEXT,
    "card" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_parts" (
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "seller_minor" BIGINT NOT NULL,
    "fee_minor" BIGINT NOT NULL,

    CONSTRAINT "payment_parts_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "refunds" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "provider_refund_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfers" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "status" TEXT NOT NULL,
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "provider_transfer_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "transfers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller_accounts" (
    "user_id" UUID NOT NULL,
    "provider_account_id" TEXT,
    "ready" BOOLEAN NOT NULL DEFAULT false,
    "missing" TEXT[],
    "asked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seller_accounts_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "payment_webhooks" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_webhooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transactions" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_transactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "order_id" UUID,
    "party_id" UUID,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_events" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "trace" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "dead_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consumed_events" (
    "consumer" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "consumed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consumed_events_pkey" PRIMARY KEY ("consumer","event_id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "key" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "dead_letters" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "event_name" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "error" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL,
    "rerun_at" TIMESTAMPTZ(3),
    "rerun_by" UUID,
    "run_id" TEXT NOT NULL,

    CONSTRAINT "dead_letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cache_entries" (
    "key" TEXT NOT NULL,
    "value" BYTEA NOT NULL,
    "tags" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cache_entries_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "cache_tags" (
    "tag" TEXT NOT NULL,
    "stale_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cache_tags_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "order_id" UUID,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "author_role" "review_author_role" NOT NULL,
    "subject_id" UUID NOT NULL,
    "item_title" TEXT NOT NULL,
    "stars" SMALLINT NOT NULL,
    "text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE INDEX "challenges_user_id_idx" ON "challenges"("user_id");

-- CreateIndex
CREATE INDEX "challenges_created_at_idx" ON "challenges"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "listings_short_id_key" ON "listings"("short_id");

-- CreateIndex
CREATE INDEX "listings_seller_id_created_at_id_idx" ON "listings"("seller_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "listings_fresh" ON "listings"("published_at", "id") WHERE (status = 'active'::text);

-- CreateIndex
CREATE INDEX "listings_category_fresh" ON "listings"("category_slug", "published_at", "id") WHERE (status = 'active'::text);

-- CreateIndex
CREATE INDEX "listings_price" ON "listings"("price_minor", "id") WHERE (status = 'active'::text);

-- CreateIndex
CREATE INDEX "listings_category_price" ON "listings"("category_slug", "price_minor", "id") WHERE (status = 'active'::text);

-- CreateIndex
CREATE INDEX "listings_search" ON "listings" USING GIN ("search");

-- CreateIndex
CREATE INDEX "listing_photos_listing_id_position_idx" ON "listing_photos"("listing_id", "position");

-- CreateIndex
CREATE INDEX "listing_claims_listing_id_state_idx" ON "listing_claims"("listing_id", "state");

-- CreateIndex
CREATE INDEX "photos_owner_id_created_at_idx" ON "photos"("owner_id", "created_at");

-- CreateIndex
CREATE INDEX "photos_unused" ON "photos"("created_at", "id") WHERE (used_at IS NULL);

-- CreateIndex
CREATE INDEX "deliveries_user_id_created_at_idx" ON "deliveries"("user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_event_id_user_id_channel_key" ON "deliveries"("event_id", "user_id", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "orders_short_id_key" ON "orders"("short_id");

-- CreateIndex
CREATE INDEX "orders_buyer_id_id_idx" ON "orders"("buyer_id", "id");

-- CreateIndex
CREATE INDEX "orders_seller_id_id_idx" ON "orders"("seller_id", "id");

-- CreateIndex
CREATE INDEX "orders_checkout_id_idx" ON "orders"("checkout_id");

-- CreateIndex
CREATE INDEX "orders_payment_due" ON "orders"("payment_due_at", "id") WHERE (status = 'awaiting_payment'::order_status);

-- CreateIndex
CREATE INDEX "orders_ship_due" ON "orders"("ship_due_at", "id") WHERE (status = 'paid'::order_status);

-- CreateIndex
CREATE INDEX "orders_remind_due" ON "orders"("remind_due_at", "id") WHERE ((status = 'paid'::order_status) AND (remind_due_at IS NOT NULL));

-- CreateIndex
CREATE INDEX "orders_accept_due" ON "orders"("accept_due_at", "id") WHERE (status = ANY (ARRAY['shipped'::order_status, 'delivered'::order_status]));

-- CreateIndex
CREATE INDEX "orders_scan_due" ON "orders"("scan_due_at", "id") WHERE ((status = 'shipped'::order_status) AND (flagged_at IS NULL));

-- CreateIndex
CREATE INDEX "orders_flagged" ON "orders"("flagged_at", "id") WHERE ((status = 'shipped'::order_status) AND (flagged_at IS NOT NULL));

-- CreateIndex
CREATE INDEX "order_lines_order_id_idx" ON "order_lines"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_lines_one_live_per_one_off" ON "order_lines"("listing_id") WHERE (live AND one_off);

-- CreateIndex
CREATE UNIQUE INDEX "payments_checkout_id_key" ON "payments"("checkout_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_session_id_key" ON "payments"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_provider_payment_id_key" ON "payments"("provider_payment_id");

-- CreateIndex
CREATE INDEX "payments_buyer_id_idx" ON "payments"("buyer_id");

-- CreateIndex
CREATE INDEX "payment_parts_payment_id_idx" ON "payment_parts"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_order_id_key" ON "refunds"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_provider_refund_id_key" ON "refunds"("provider_refund_id");

-- CreateIndex
CREATE UNIQUE INDEX "transfers_order_id_key" ON "transfers"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "transfers_provider_transfer_id_key" ON "transfers"("provider_transfer_id");

-- CreateIndex
CREATE INDEX "transfers_seller_id_idx" ON "transfers"("seller_id");

-- CreateIndex
CREATE UNIQUE INDEX "seller_accounts_provider_account_id_key" ON "seller_accounts"("provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transactions_key_key" ON "ledger_transactions"("key");

-- CreateIndex
CREATE INDEX "ledger_entries_order_id_idx" ON "ledger_entries"("order_id");

-- CreateIndex
CREATE INDEX "ledger_entries_party_id_account_idx" ON "ledger_entries"("party_id", "account");

-- CreateIndex
CREATE INDEX "ledger_entries_transaction_id_idx" ON "ledger_entries"("transaction_id");

-- CreateIndex
CREATE INDEX "outbox_due" ON "outbox_events"("next_attempt_at", "id") WHERE ((published_at IS NULL) AND (dead_at IS NULL));

-- CreateIndex
CREATE INDEX "outbox_events_subject_idx" ON "outbox_events"("subject");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "rate_limits_window_start_idx" ON "rate_limits"("window_start");

-- CreateIndex
CREATE UNIQUE INDEX "dead_letters_run_id_key" ON "dead_letters"("run_id");

-- CreateIndex
CREATE INDEX "dead_letters_failed_at_id_idx" ON "dead_letters"("failed_at", "id");

-- CreateIndex
CREATE INDEX "cache_entries_created_at_idx" ON "cache_entries"("created_at");

-- CreateIndex
CREATE INDEX "reviews_subject_id_created_at_id_idx" ON "reviews"("subject_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_order_id_author_id_key" ON "reviews"("order_id", "author_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_category_slug_fkey" FOREIGN KEY ("category_slug") REFERENCES "categories"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_photos" ADD CONSTRAINT "listing_photos_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_claims" ADD CONSTRAINT "listing_claims_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_parts" ADD CONSTRAINT "payment_parts_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transactions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


