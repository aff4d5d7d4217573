-- DropIndex
DROP INDEX "Guideline_circleId_position_key";

-- AlterTable
ALTER TABLE "Guideline" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Guideline_circleId_position_idx" ON "Guideline"("circleId", "position");

-- A circle's guidelines each have a place of their own; those that are asked of nobody any more stand nowhere.
CREATE UNIQUE INDEX "Guideline_place_in_circle" ON "Guideline" ("circleId", "position") WHERE "retiredAt" IS NULL;

ALTER TABLE "CircleWord" ADD CONSTRAINT "CircleWord_length" CHECK (length("phrase"::text) BETWEEN 2 AND 60);
