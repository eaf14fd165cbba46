-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notices_event_id_user_id_kind_key" ON "notices"("event_id", "user_id", "kind");

-- CreateIndex
CREATE INDEX "notices_user_id_id_idx" ON "notices"("user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notices_unread" ON "notices"("user_id", "id" DESC) WHERE (read_at IS NULL);

-- CreateIndex
CREATE INDEX "notices_created_at_idx" ON "notices"("created_at");

alter table notices add constraint notices_path check (path like '/%');
