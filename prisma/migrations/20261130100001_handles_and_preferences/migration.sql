-- AlterTable
ALTER TABLE "users" ADD COLUMN     "about" TEXT,
ADD COLUMN     "handle" TEXT,
ADD COLUMN     "time_zone" TEXT;

-- AlterTable
ALTER TABLE "listing_sellers" ADD COLUMN     "about" TEXT,
ADD COLUMN     "handle" TEXT;

-- CreateTable
CREATE TABLE "handles" (
    "key" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "handles_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "handles_user_id_key" ON "handles"("user_id");

-- CreateIndex
CREATE INDEX "listing_sellers_handle_idx" ON "listing_sellers"("handle");

-- AddForeignKey
ALTER TABLE "handles" ADD CONSTRAINT "handles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "users" ADD CONSTRAINT "users_handle_length" CHECK (char_length("handle") BETWEEN 3 AND 30);
ALTER TABLE "users" ADD CONSTRAINT "users_about_length" CHECK (char_length("about") <= 600);
