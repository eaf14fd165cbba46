-- AlterTable
ALTER TABLE "users" ADD COLUMN "phone" TEXT,
ADD COLUMN "phone_verified_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "phone_proofs" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "version" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "sends" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "resend_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "passed_at" TIMESTAMPTZ(3),

    CONSTRAINT "phone_proofs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_phone_key" ON "users"("phone");

-- CreateIndex
CREATE INDEX "phone_proofs_user_id_created_at_idx" ON "phone_proofs"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "phone_proofs_created_at_idx" ON "phone_proofs"("created_at");

-- CreateIndex
CREATE INDEX "phone_proofs_country_sent_at_idx" ON "phone_proofs"("country", "sent_at");

-- AddForeignKey
ALTER TABLE "phone_proofs" ADD CONSTRAINT "phone_proofs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A number that was not proven is nobody's, and one form per number, so that the unique index means one person each.
alter table users add constraint users_phone_proven check ((phone is null) = (phone_verified_at is null));
alter table users add constraint users_phone_form check (phone ~ '^\+[1-9][0-9]{5,14}$');
alter table phone_proofs add constraint phone_proofs_phone_form check (phone ~ '^\+[1-9][0-9]{5,14}$');
alter table phone_proofs add constraint phone_proofs_tries check (tries between 0 and 5);
