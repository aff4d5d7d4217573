-- CreateEnum
CREATE TYPE "ExampleSource" AS ENUM ('decision', 'correction');

-- CreateEnum
CREATE TYPE "HintKind" AS ENUM ('shaming', 'self_shame');

-- CreateEnum
CREATE TYPE "HintArm" AS ENUM ('shown', 'withheld');

-- CreateEnum
CREATE TYPE "HintOutcome" AS ENUM ('adopted', 'changed', 'as_it_was', 'put_away');

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "wantsHints" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "Example" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "moderatorId" UUID NOT NULL,
    "label" "ScreeningLabel" NOT NULL,
    "upheld" BOOLEAN NOT NULL,
    "source" "ExampleSource" NOT NULL,
    "vector" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Example_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Threshold" (
    "id" UUID NOT NULL,
    "circleId" UUID,
    "label" "ScreeningLabel" NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Threshold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hint" (
    "id" UUID NOT NULL,
    "circleId" UUID NOT NULL,
    "kind" "HintKind" NOT NULL,
    "arm" "HintArm" NOT NULL,
    "outcome" "HintOutcome",
    "flagged" BOOLEAN,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Hint_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Example_createdAt_idx" ON "Example"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Example_revisionId_moderatorId_key" ON "Example"("revisionId", "moderatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Threshold_circleId_label_key" ON "Threshold"("circleId", "label");

-- CreateIndex
CREATE INDEX "Hint_createdAt_idx" ON "Hint"("createdAt");

-- AddForeignKey
ALTER TABLE "Example" ADD CONSTRAINT "Example_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Example" ADD CONSTRAINT "Example_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Threshold" ADD CONSTRAINT "Threshold_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Threshold" ADD CONSTRAINT "Threshold_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hint" ADD CONSTRAINT "Hint_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must never happen
CREATE UNIQUE INDEX "Threshold_one_for_all_circles" ON "Threshold" ("label") WHERE "circleId" IS NULL;
ALTER TABLE "Threshold" ADD CONSTRAINT "Threshold_of_a_lane" CHECK ("label" IN ('shaming', 'hostile', 'solicitation', 'crisis'));
ALTER TABLE "Threshold" ADD CONSTRAINT "Threshold_value" CHECK ("value" BETWEEN 0.05 AND 0.99);
ALTER TABLE "Example" ADD CONSTRAINT "Example_vector_length" CHECK ("vector" IS NULL OR octet_length("vector") = 512);
-- Who was shown nothing can have taken nothing over.
ALTER TABLE "Hint" ADD CONSTRAINT "Hint_withheld_is_not_taken" CHECK ("arm" = 'shown' OR "outcome" IS NULL OR "outcome" = 'as_it_was');
