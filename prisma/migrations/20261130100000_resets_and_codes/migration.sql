-- AlterTable
ALTER TABLE "users" ALTER COLUMN "password_hash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "challenges" ALTER COLUMN "user_id" DROP NOT NULL,
ALTER COLUMN "pending_name" DROP NOT NULL,
ALTER COLUMN "pending_locale" DROP NOT NULL,
ALTER COLUMN "pending_hash" DROP NOT NULL,
ADD COLUMN     "address_digest" TEXT;

-- As model/limits.ts has it: SHA-256 in base64url, 22 characters of it.
update challenges set address_digest =
  left(translate(encode(sha256(convert_to(users.email, 'UTF8')), 'base64'), E'+/=\n', '-_'), 22)
  from users where users.id = challenges.user_id;

-- AlterTable
ALTER TABLE "challenges" ALTER COLUMN "address_digest" SET NOT NULL;

-- CreateTable
CREATE TABLE "password_resets" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "salt" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_resets_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "password_resets_token_hash_key" ON "password_resets"("token_hash");

-- CreateIndex
CREATE INDEX "password_resets_user_id_idx" ON "password_resets"("user_id");

-- CreateIndex
CREATE INDEX "password_resets_created_at_idx" ON "password_resets"("created_at");

-- AddForeignKey
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table challenges drop constraint challenges_purpose;
alter table challenges add constraint challenges_purpose check (purpose in ('verify_email', 'account_exists', 'sign_in'));
-- Only whoever asks to sign in may be nobody, and only they have typed nothing else.
alter table challenges add constraint challenges_pending check (
  (purpose = 'sign_in' and num_nonnulls(pending_name, pending_locale, pending_hash) = 0)
  or (purpose <> 'sign_in' and user_id is not null and num_nulls(pending_name, pending_locale, pending_hash) = 0)
);
alter table password_resets add constraint password_resets_token check (token_hash ~ '^[0-9a-f]{64}$');
