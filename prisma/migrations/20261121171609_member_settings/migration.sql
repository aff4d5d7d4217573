-- CreateEnum
CREATE TYPE "Language" AS ENUM ('en', 'es', 'de');

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "language" "Language" NOT NULL DEFAULT 'en',
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "timeZone" TEXT;

ALTER TABLE "Member" ADD CONSTRAINT "Member_timeZone_is_a_name" CHECK ("timeZone" ~ '^[A-Za-z][A-Za-z0-9_+/-]{1,63}$');
