-- AlterTable
ALTER TABLE "photos" ADD COLUMN     "square" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "picture_id" UUID,
ADD COLUMN     "picture_key" TEXT;

-- AlterTable
ALTER TABLE "listing_sellers" ADD COLUMN     "picture_key" TEXT;

-- CreateIndex
CREATE INDEX "users_picture_id_idx" ON "users"("picture_id");
