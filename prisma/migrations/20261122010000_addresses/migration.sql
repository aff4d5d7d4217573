-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'address_changing';
ALTER TYPE "NotificationKind" ADD VALUE 'address_changed';

-- CreateTable
CREATE TABLE "AddressChange" (
    "memberId" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "codeHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "waits" BOOLEAN NOT NULL,
    "holdsFrom" TIMESTAMPTZ(3),
    "before" CITEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AddressChange_pkey" PRIMARY KEY ("memberId")
);

-- AddForeignKey
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What nobody has shown to be theirs never holds.
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_is_shown_first" CHECK ("codeHash" IS NULL OR "holdsFrom" IS NULL);
-- Neither the code nor anything shorter than its hash.
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_keeps_a_hash" CHECK ("codeHash" ~ '^[0-9a-f]{64}$');
