-- By this id a person sees and ends their sessions: the session's own id is what its cookie holds.
ALTER TABLE "sessions" ADD COLUMN     "country" CHAR(2),
ADD COLUMN     "public_id" TEXT;
-- Sessions that are open now get one of the same shape; sixteen of the thirty letters will do for them.
UPDATE "sessions" SET "public_id" =
  translate(substr(md5(gen_random_uuid()::text), 1, 10), '0123456789abcdef', '23456789abcdefgh');
ALTER TABLE "sessions" ALTER COLUMN "public_id" SET NOT NULL;

-- CreateTable
CREATE TABLE "devices" (
    "user_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "devices_pkey" PRIMARY KEY ("user_id","digest")
);

-- Whoever has an account already has signed in before: a device that nobody can show makes their next one a new one.
INSERT INTO "devices" ("user_id", "digest", "first_seen_at", "last_seen_at")
SELECT "id", 'before', "email_verified_at", "email_verified_at" FROM "users" WHERE "email_verified_at" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "sessions_public_id_key" ON "sessions"("public_id");

-- CreateIndex
CREATE INDEX "devices_last_seen_at_idx" ON "devices"("last_seen_at");

-- AddForeignKey
ALTER TABLE "devices" ADD CONSTRAINT "devices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sessions" ADD CONSTRAINT "sessions_country_shape" CHECK ("country" ~ '^[A-Z]{2}$');
