-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'letter';

-- CreateTable
CREATE TABLE "CareKey" (
    "memberId" UUID NOT NULL,
    "keyId" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "head" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CareKey_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "CareEntry" (
    "memberId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "seq" INTEGER NOT NULL,
    "deliverOn" DATE,
    "deliveredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CareEntry_pkey" PRIMARY KEY ("memberId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CareEntry_memberId_seq_key" ON "CareEntry"("memberId", "seq");

-- AddForeignKey
ALTER TABLE "CareKey" ADD CONSTRAINT "CareKey_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CareEntry" ADD CONSTRAINT "CareEntry_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing but what the care tools know, in the sizes they allow. A deleted entry keeps its place and no words.
ALTER TABLE "CareEntry" ADD CONSTRAINT "CareEntry_kind" CHECK ("kind" IN ('thought', 'check_in', 'win', 'letter', 'phrase', 'card', 'comfort', 'setting'));
ALTER TABLE "CareEntry" ADD CONSTRAINT "CareEntry_sealed" CHECK (
  CASE WHEN "deletedAt" IS NULL THEN octet_length("sealed") BETWEEN 285 AND 82000 ELSE octet_length("sealed") = 0 END
);
ALTER TABLE "CareEntry" ADD CONSTRAINT "CareEntry_counts" CHECK ("revision" >= 1 AND "seq" >= 1);
-- Only a letter has a day, and a day is all a job may know of it
ALTER TABLE "CareEntry" ADD CONSTRAINT "CareEntry_day" CHECK ("deliverOn" IS NULL OR ("kind" = 'letter' AND "deletedAt" IS NULL));
ALTER TABLE "CareKey" ADD CONSTRAINT "CareKey_wrapped" CHECK (octet_length("wrapped") BETWEEN 61 AND 300 AND length("keyId") = 16);

-- What the round for letters looks for
CREATE INDEX "CareEntry_due" ON "CareEntry" ("deliverOn") WHERE "deliverOn" IS NOT NULL AND "deliveredAt" IS NULL;
