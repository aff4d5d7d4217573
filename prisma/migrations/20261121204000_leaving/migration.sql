-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('waiting', 'working', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "LeavingChoice" AS ENUM ('leave_words', 'take_words');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'export_ready';

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "leftAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "AccountExport" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'waiting',
    "percent" INTEGER NOT NULL DEFAULT 0,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "AccountExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountExportPart" (
    "exportId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "AccountExportPart_pkey" PRIMARY KEY ("exportId","position")
);

-- CreateTable
CREATE TABLE "Leaving" (
    "memberId" UUID NOT NULL,
    "choice" "LeavingChoice" NOT NULL,
    "displayName" CITEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Leaving_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "who" TEXT NOT NULL,
    "choice" "LeavingChoice" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("who")
);

-- CreateIndex
CREATE INDEX "AccountExport_memberId_askedAt_idx" ON "AccountExport"("memberId", "askedAt" DESC);

-- CreateIndex
CREATE INDEX "AccountExport_until_idx" ON "AccountExport"("until");

-- CreateIndex
CREATE UNIQUE INDEX "Leaving_displayName_key" ON "Leaving"("displayName");

-- CreateIndex
CREATE INDEX "Leaving_dueAt_idx" ON "Leaving"("dueAt");

-- AddForeignKey
ALTER TABLE "AccountExport" ADD CONSTRAINT "AccountExport_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountExportPart" ADD CONSTRAINT "AccountExportPart_exportId_fkey" FOREIGN KEY ("exportId") REFERENCES "AccountExport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Leaving" ADD CONSTRAINT "Leaving_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One copy is made at a time; what lies ready has a day on which it goes, and what does not lie ready has no bytes.
CREATE UNIQUE INDEX "AccountExport_one_at_a_time" ON "AccountExport" ("memberId") WHERE "state" IN ('waiting', 'working');
ALTER TABLE "AccountExport" ADD CONSTRAINT "AccountExport_percent" CHECK ("percent" BETWEEN 0 AND 100);
ALTER TABLE "AccountExport" ADD CONSTRAINT "AccountExport_ready_goes" CHECK (("state" = 'ready') = ("until" IS NOT NULL) AND ("state" = 'ready') = ("readyAt" IS NOT NULL) AND ("until" IS NULL OR "until" <= "readyAt" + interval '7 days'));
ALTER TABLE "AccountExportPart" ADD CONSTRAINT "AccountExportPart_position" CHECK ("position" >= 0);
ALTER TABLE "Leaving" ADD CONSTRAINT "Leaving_within_a_week" CHECK ("dueAt" >= "askedAt" AND "dueAt" <= "askedAt" + interval '8 days');
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_is_a_hash" CHECK ("who" ~ '^[0-9a-f]{64}$');
-- Whoever left has no name any more.
ALTER TABLE "Member" ADD CONSTRAINT "Member_left_without_name" CHECK ("leftAt" IS NULL OR "displayName" IS NULL);

-- Append-only rows lose a person and nothing else, and only while somebody is being erased.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('enough.erasing', true) = 'on' THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE OR REPLACE FUNCTION refuse_setting_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('enough.erasing', true) = 'on' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW."changedById" IS NULL AND to_jsonb(NEW) - 'changedById' = to_jsonb(OLD) - 'changedById' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
