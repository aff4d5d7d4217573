-- CreateEnum
CREATE TYPE "LeaseKind" AS ENUM ('claim', 'hold');

-- CreateEnum
CREATE TYPE "QueueEventKind" AS ENUM ('opened', 'edited', 'claimed', 'released', 'held', 'handed_over', 'decided', 'resubmitted', 'withdrawn', 'escalated', 'undone');

-- CreateEnum
CREATE TYPE "ReversalKind" AS ENUM ('undo', 'overturn', 'amend');

-- CreateEnum
CREATE TYPE "Tone" AS ENUM ('routine', 'serious');

-- CreateEnum
CREATE TYPE "StrikeEnd" AS ENUM ('rephrased', 'undone', 'overturned');

-- CreateEnum
CREATE TYPE "SanctionKind" AS ENUM ('cool_off', 'mute', 'suspend', 'end_membership');

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('open', 'upheld', 'overturned', 'withdrawn');

-- CreateEnum
CREATE TYPE "PageRing" AS ENUM ('duty', 'team', 'everyone');

-- CreateEnum
CREATE TYPE "ContactState" AS ENUM ('proposed', 'signed', 'declined', 'made');

-- CreateEnum
CREATE TYPE "SafeguardingState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "ReviewKind" AS ENUM ('sample', 'disagreement', 'downgrade', 'golden');

-- CreateEnum
CREATE TYPE "PanelState" AS ENUM ('open', 'ruled');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "DecisionKind" ADD VALUE 'note';
ALTER TYPE "DecisionKind" ADD VALUE 'cool_off';
ALTER TYPE "DecisionKind" ADD VALUE 'mute';
ALTER TYPE "DecisionKind" ADD VALUE 'suspend';
ALTER TYPE "DecisionKind" ADD VALUE 'end_membership';
ALTER TYPE "DecisionKind" ADD VALUE 'uphold';
ALTER TYPE "DecisionKind" ADD VALUE 'overturn';

-- AlterEnum
ALTER TYPE "ExampleSource" ADD VALUE 'panel';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MemberRole" ADD VALUE 'care';
ALTER TYPE "MemberRole" ADD VALUE 'lead';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NotificationKind" ADD VALUE 'apology';
ALTER TYPE "NotificationKind" ADD VALUE 'care_card';
ALTER TYPE "NotificationKind" ADD VALUE 'care_page';
ALTER TYPE "NotificationKind" ADD VALUE 'appeal_message';
ALTER TYPE "NotificationKind" ADD VALUE 'appeal_decided';
ALTER TYPE "NotificationKind" ADD VALUE 'handed_over';
ALTER TYPE "NotificationKind" ADD VALUE 'lifted';

-- DropIndex
DROP INDEX "Case_state_priority_openedAt_idx";

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "childAtRisk" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "circleId" UUID,
ADD COLUMN     "escalatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "forId" UUID,
ADD COLUMN     "forUntil" TIMESTAMPTZ(3),
ADD COLUMN     "forWords" TEXT,
ADD COLUMN     "hostWords" TEXT[],
ADD COLUMN     "rank" DOUBLE PRECISION,
ADD COLUMN     "severity" INTEGER,
ADD COLUMN     "supportLevel" INTEGER,
ADD COLUMN     "topic" TEXT,
ADD COLUMN     "waitsSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "weight" INTEGER NOT NULL DEFAULT 1;

-- Cases from before find their place; ten points an hour, as server/cases/priority.ts counts
UPDATE "Case" c SET "circleId" = t."circleId", "waitsSince" = c."openedAt",
  "rank" = c."priority" - 10 * extract(epoch FROM c."openedAt" - timestamptz '2020-01-01Z') / 3600
FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" WHERE p."id" = c."postId";
ALTER TABLE "Case" ALTER COLUMN "circleId" SET NOT NULL, ALTER COLUMN "rank" SET NOT NULL;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "batchId" UUID;

-- AlterTable
ALTER TABLE "Lease" ADD COLUMN     "kind" "LeaseKind" NOT NULL DEFAULT 'claim',
ADD COLUMN     "words" TEXT;

-- AlterTable
ALTER TABLE "Member" DROP COLUMN "suspendedAt",
ADD COLUMN     "signsAs" CITEXT,
ADD COLUMN     "takesApologies" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "takesCareCards" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "apologyId" UUID,
ADD COLUMN     "appealId" UUID,
ADD COLUMN     "careCardId" UUID,
ADD COLUMN     "caseId" UUID;

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "upheld" BOOLEAN;

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "calmSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CircleWord" (
    "id" UUID NOT NULL,
    "circleId" UUID NOT NULL,
    "phrase" CITEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CircleWord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseDraft" (
    "caseId" UUID NOT NULL,
    "moderatorId" UUID NOT NULL,
    "draft" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseDraft_pkey" PRIMARY KEY ("caseId","moderatorId")
);

-- CreateTable
CREATE TABLE "QueueEvent" (
    "id" BIGSERIAL NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "QueueEventKind" NOT NULL,
    "actorId" UUID,
    "detail" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QueueEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "decisionId" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "keepUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("decisionId")
);

-- CreateTable
CREATE TABLE "Settlement" (
    "decisionId" UUID NOT NULL,
    "settledAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Settlement_pkey" PRIMARY KEY ("decisionId")
);

-- CreateTable
CREATE TABLE "Reversal" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "kind" "ReversalKind" NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reversal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "tone" "Tone" NOT NULL,
    "facts" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Strike" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "lane" "Lane" NOT NULL,
    "weight" INTEGER NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "decaysAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedFor" "StrikeEnd",

    CONSTRAINT "Strike_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sanction" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "circleId" UUID,
    "kind" "SanctionKind" NOT NULL,
    "decisionId" UUID NOT NULL,
    "lane" "Lane" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3),
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Apology" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Apology_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealMessage" (
    "id" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "fromAuthor" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppealMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyShift" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DutyShift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarePage" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "ring" "PageRing" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CarePage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupportAssessment" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "lane" "Lane" NOT NULL DEFAULT 'support',
    "level" INTEGER NOT NULL,
    "childAtRisk" BOOLEAN NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "before" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SupportAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CareCard" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "lane" "Lane" NOT NULL DEFAULT 'support',
    "toId" UUID NOT NULL,
    "sentById" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "windowEnd" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "misuse" TEXT,
    "misuseAt" TIMESTAMPTZ(3),

    CONSTRAINT "CareCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmergencyContact" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "lane" "Lane" NOT NULL DEFAULT 'support',
    "state" "ContactState" NOT NULL DEFAULT 'proposed',
    "service" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signedById" UUID,
    "signedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "EmergencyContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Safeguarding" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "lane" "Lane" NOT NULL DEFAULT 'support',
    "state" "SafeguardingState" NOT NULL DEFAULT 'open',
    "concern" TEXT NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "steps" JSONB NOT NULL DEFAULT '[]',
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Safeguarding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseRead" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseRead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "kind" "ReviewKind" NOT NULL,
    "lane" "Lane" NOT NULL,
    "decisionId" UUID,
    "assessmentId" UUID,
    "goldenId" UUID,
    "firstId" UUID,
    "reviewerId" UUID,
    "takenAt" TIMESTAMPTZ(3),
    "first" TEXT NOT NULL,
    "verdict" TEXT,
    "reason" TEXT,
    "agreed" BOOLEAN,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoldenCase" (
    "id" UUID NOT NULL,
    "lane" "Lane" NOT NULL,
    "text" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "GoldenCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Panel" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "state" "PanelState" NOT NULL DEFAULT 'open',
    "ruling" TEXT,
    "words" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ruledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Panel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PanelVote" (
    "panelId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PanelVote_pkey" PRIMARY KEY ("panelId","memberId")
);

-- CreateTable
CREATE TABLE "ModeratorCare" (
    "memberId" UUID NOT NULL,
    "topicsAway" TEXT[],
    "budget" INTEGER NOT NULL DEFAULT 20,
    "pausedUntil" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ModeratorCare_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "Exposure" (
    "caseId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "weight" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Exposure_pkey" PRIMARY KEY ("caseId","memberId")
);

-- CreateTable
CREATE TABLE "CaseSkip" (
    "caseId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseSkip_pkey" PRIMARY KEY ("caseId","memberId")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "events" TEXT[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "webhookId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastAnswer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deliveredAt" TIMESTAMPTZ(3),
    "givenUpAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CircleWord_circleId_phrase_key" ON "CircleWord"("circleId", "phrase");

-- CreateIndex
CREATE INDEX "QueueEvent_at_idx" ON "QueueEvent"("at");

-- CreateIndex
CREATE INDEX "QueueEvent_caseId_idx" ON "QueueEvent"("caseId");

-- CreateIndex
CREATE INDEX "Snapshot_keepUntil_idx" ON "Snapshot"("keepUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Reversal_decisionId_key" ON "Reversal"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_decisionId_key" ON "Statement"("decisionId");

-- CreateIndex
CREATE INDEX "Statement_memberId_createdAt_idx" ON "Statement"("memberId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Strike_decisionId_key" ON "Strike"("decisionId");

-- CreateIndex
CREATE INDEX "Strike_memberId_decaysAt_idx" ON "Strike"("memberId", "decaysAt");

-- CreateIndex
CREATE UNIQUE INDEX "Strike_decisionId_lane_key" ON "Strike"("decisionId", "lane");

-- CreateIndex
CREATE UNIQUE INDEX "Sanction_decisionId_key" ON "Sanction"("decisionId");

-- CreateIndex
CREATE INDEX "Sanction_memberId_kind_idx" ON "Sanction"("memberId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Sanction_decisionId_lane_key" ON "Sanction"("decisionId", "lane");

-- CreateIndex
CREATE UNIQUE INDEX "Apology_decisionId_key" ON "Apology"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_decisionId_key" ON "Appeal"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_caseId_key" ON "Appeal"("caseId");

-- CreateIndex
CREATE INDEX "AppealMessage_appealId_createdAt_idx" ON "AppealMessage"("appealId", "createdAt");

-- CreateIndex
CREATE INDEX "DutyShift_endsAt_idx" ON "DutyShift"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "CarePage_caseId_memberId_ring_key" ON "CarePage"("caseId", "memberId", "ring");

-- CreateIndex
CREATE INDEX "SupportAssessment_caseId_createdAt_idx" ON "SupportAssessment"("caseId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Safeguarding_caseId_key" ON "Safeguarding"("caseId");

-- CreateIndex
CREATE INDEX "CaseRead_caseId_at_idx" ON "CaseRead"("caseId", "at");

-- CreateIndex
CREATE INDEX "Review_doneAt_createdAt_idx" ON "Review"("doneAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Panel_reviewId_key" ON "Panel"("reviewId");

-- CreateIndex
CREATE INDEX "Exposure_memberId_at_idx" ON "Exposure"("memberId", "at");

-- CreateIndex
CREATE INDEX "CaseSkip_memberId_idx" ON "CaseSkip"("memberId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_createdAt_idx" ON "WebhookDelivery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_event_subject_key" ON "WebhookDelivery"("webhookId", "event", "subject");

-- CreateIndex
CREATE INDEX "Case_state_rank_idx" ON "Case"("state", "rank" DESC);

-- CreateIndex
CREATE INDEX "Case_lane_state_rank_idx" ON "Case"("lane", "state", "rank" DESC);

-- CreateIndex
CREATE INDEX "Case_circleId_state_rank_idx" ON "Case"("circleId", "state", "rank" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Decision_id_lane_key" ON "Decision"("id", "lane");

-- CreateIndex
CREATE UNIQUE INDEX "Member_signsAs_key" ON "Member"("signsAs");

-- AddForeignKey
ALTER TABLE "CircleWord" ADD CONSTRAINT "CircleWord_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseDraft" ADD CONSTRAINT "CaseDraft_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QueueEvent" ADD CONSTRAINT "QueueEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reversal" ADD CONSTRAINT "Reversal_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Strike" ADD CONSTRAINT "Strike_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Strike" ADD CONSTRAINT "Strike_decisionId_lane_fkey" FOREIGN KEY ("decisionId", "lane") REFERENCES "Decision"("id", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_decisionId_lane_fkey" FOREIGN KEY ("decisionId", "lane") REFERENCES "Decision"("id", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Apology" ADD CONSTRAINT "Apology_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Apology" ADD CONSTRAINT "Apology_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Apology" ADD CONSTRAINT "Apology_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealMessage" ADD CONSTRAINT "AppealMessage_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyShift" ADD CONSTRAINT "DutyShift_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarePage" ADD CONSTRAINT "CarePage_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportAssessment" ADD CONSTRAINT "SupportAssessment_caseId_lane_fkey" FOREIGN KEY ("caseId", "lane") REFERENCES "Case"("id", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CareCard" ADD CONSTRAINT "CareCard_caseId_lane_fkey" FOREIGN KEY ("caseId", "lane") REFERENCES "Case"("id", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CareCard" ADD CONSTRAINT "CareCard_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmergencyContact" ADD CONSTRAINT "EmergencyContact_caseId_lane_fkey" FOREIGN KEY ("caseId", "lane") REFERENCES "Case"("id", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Safeguarding" ADD CONSTRAINT "Safeguarding_caseId_lane_fkey" FOREIGN KEY ("caseId", "lane") REFERENCES "Case"("id", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseRead" ADD CONSTRAINT "CaseRead_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "SupportAssessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_goldenId_fkey" FOREIGN KEY ("goldenId") REFERENCES "GoldenCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Panel" ADD CONSTRAINT "Panel_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelVote" ADD CONSTRAINT "PanelVote_panelId_fkey" FOREIGN KEY ("panelId") REFERENCES "Panel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exposure" ADD CONSTRAINT "Exposure_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseSkip" ADD CONSTRAINT "CaseSkip_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_apologyId_fkey" FOREIGN KEY ("apologyId") REFERENCES "Apology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_careCardId_fkey" FOREIGN KEY ("careCardId") REFERENCES "CareCard"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must never happen

-- Cases
ALTER TABLE "Case" ADD CONSTRAINT "Case_severity" CHECK ("severity" BETWEEN 1 AND 3);
CREATE INDEX "Case_to_look_at" ON "Case" ("rank" DESC) WHERE "state" IN ('open', 'resubmitted');
ALTER TABLE "Case" ADD CONSTRAINT "Case_weight" CHECK ("weight" BETWEEN 0 AND 6);
ALTER TABLE "Case" ADD CONSTRAINT "Case_for_somebody_until" CHECK (("forId" IS NULL) = ("forUntil" IS NULL));
ALTER TABLE "Case" ADD CONSTRAINT "Case_level_of_support" CHECK ("supportLevel" IS NULL OR ("lane" = 'support' AND "supportLevel" BETWEEN 1 AND 4));
ALTER TABLE "Case" ADD CONSTRAINT "Case_child_of_support" CHECK ("lane" = 'support' OR NOT "childAtRisk");
ALTER TABLE "Lease" ADD CONSTRAINT "Lease_hold_says_why" CHECK ("kind" <> 'hold' OR length(btrim(coalesce("words", ''))) > 0);

-- Decisions: care and appeals know only their own kinds
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_support_never_punishes";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_support_never_punishes" CHECK ("lane" <> 'support' OR "kind"::text IN ('approve', 'offer_care'));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_of_its_lane" CHECK (("lane" = 'appeal') = ("kind"::text IN ('uphold', 'overturn')));
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_names_guideline";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_names_guideline" CHECK ("kind"::text IN ('approve', 'offer_care', 'uphold', 'overturn') OR "guidelineId" IS NOT NULL);
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_rephrase_has_note";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_has_note" CHECK ("kind"::text NOT IN ('ask_to_rephrase', 'note') OR length(btrim(coalesce("note", ''))) > 0);
ALTER TABLE "Reversal" ADD CONSTRAINT "Reversal_has_reason" CHECK (length(btrim("reason")) > 0);

-- Nobody is punished for needing help
ALTER TABLE "Strike" ADD CONSTRAINT "Strike_never_for_care" CHECK ("lane" IN ('shaming', 'hostility', 'solicitation'));
ALTER TABLE "Strike" ADD CONSTRAINT "Strike_weight" CHECK ("weight" BETWEEN 1 AND 3);
ALTER TABLE "Strike" ADD CONSTRAINT "Strike_decays_later" CHECK ("decaysAt" > "effectiveAt");
ALTER TABLE "Strike" ADD CONSTRAINT "Strike_lifted_for" CHECK (("liftedAt" IS NULL) = ("liftedFor" IS NULL));
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_never_for_care" CHECK ("lane" IN ('shaming', 'hostility', 'solicitation'));
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_has_place" CHECK (("kind" IN ('cool_off', 'end_membership')) = ("circleId" IS NOT NULL));
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_has_end" CHECK (("kind" = 'end_membership') = ("endsAt" IS NULL) AND ("endsAt" IS NULL OR "endsAt" > "startsAt"));

-- Sorry reaches only those who are open to it
CREATE FUNCTION refuse_unwanted_apology() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."fromId" = NEW."toId" OR NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = NEW."toId" AND m."takesApologies") THEN
    RAISE EXCEPTION 'this member does not take apologies' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Apology_wanted" BEFORE INSERT ON "Apology" FOR EACH ROW EXECUTE FUNCTION refuse_unwanted_apology();

-- Appeals: decided by somebody who has not touched the case before
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_closed_has_time" CHECK (("state" = 'open') = ("closedAt" IS NULL));
CREATE FUNCTION refuse_same_judge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."lane" = 'appeal' AND EXISTS (
    SELECT 1 FROM "Appeal" a JOIN "Decision" d ON d."id" = a."decisionId"
    WHERE a."caseId" = NEW."caseId" AND (
      EXISTS (SELECT 1 FROM "Decision" e WHERE e."caseId" = d."caseId" AND e."moderatorId" = NEW."moderatorId")
      OR EXISTS (SELECT 1 FROM "Lease" l WHERE l."caseId" = d."caseId" AND l."moderatorId" = NEW."moderatorId"))
  ) THEN
    RAISE EXCEPTION 'an appeal is decided by somebody who has not touched the case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Decision_appeal_independent" BEFORE INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION refuse_same_judge();

-- Care
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "DutyShift" ADD CONSTRAINT "DutyShift_ends_later" CHECK ("endsAt" > "startsAt");
ALTER TABLE "SupportAssessment" ADD CONSTRAINT "SupportAssessment_of_support" CHECK ("lane" = 'support' AND "level" BETWEEN 1 AND 4);
ALTER TABLE "SupportAssessment" ADD CONSTRAINT "SupportAssessment_has_reason" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "CareCard" ADD CONSTRAINT "CareCard_of_support" CHECK ("lane" = 'support');
ALTER TABLE "CareCard" ADD CONSTRAINT "CareCard_one_in_a_window" EXCLUDE USING gist ("toId" WITH =, tstzrange("sentAt", "windowEnd") WITH &&);
ALTER TABLE "CareCard" ADD CONSTRAINT "CareCard_misuse_has_time" CHECK (("misuse" IS NULL) = ("misuseAt" IS NULL));
ALTER TABLE "EmergencyContact" ADD CONSTRAINT "EmergencyContact_of_support" CHECK ("lane" = 'support');
ALTER TABLE "EmergencyContact" ADD CONSTRAINT "EmergencyContact_two_people" CHECK ("signedById" IS NULL OR "signedById" <> "proposedById");
ALTER TABLE "EmergencyContact" ADD CONSTRAINT "EmergencyContact_signed_first" CHECK ("state" NOT IN ('signed', 'made') OR "signedById" IS NOT NULL);
ALTER TABLE "EmergencyContact" ADD CONSTRAINT "EmergencyContact_signed_has_time" CHECK (("signedById" IS NULL) = ("signedAt" IS NULL));
ALTER TABLE "Safeguarding" ADD CONSTRAINT "Safeguarding_of_support" CHECK ("lane" = 'support');
ALTER TABLE "Safeguarding" ADD CONSTRAINT "Safeguarding_closed_has_time" CHECK (("state" = 'closed') = ("closedAt" IS NOT NULL AND "closedById" IS NOT NULL));

-- Calibration
ALTER TABLE "Review" ADD CONSTRAINT "Review_of_one_thing" CHECK (num_nonnulls("decisionId", "assessmentId", "goldenId") = 1);
ALTER TABLE "Review" ADD CONSTRAINT "Review_by_another" CHECK ("reviewerId" IS NULL OR "reviewerId" IS DISTINCT FROM "firstId");
ALTER TABLE "Review" ADD CONSTRAINT "Review_done" CHECK (("doneAt" IS NULL) = ("verdict" IS NULL) AND ("doneAt" IS NULL) = ("agreed" IS NULL) AND ("doneAt" IS NULL OR "reviewerId" IS NOT NULL));
CREATE UNIQUE INDEX "Review_one_of_a_decision" ON "Review" ("decisionId", "kind") WHERE "decisionId" IS NOT NULL;
CREATE UNIQUE INDEX "Review_one_of_an_assessment" ON "Review" ("assessmentId") WHERE "assessmentId" IS NOT NULL;
CREATE UNIQUE INDEX "Review_one_golden_each" ON "Review" ("goldenId", "reviewerId") WHERE "goldenId" IS NOT NULL;
ALTER TABLE "Panel" ADD CONSTRAINT "Panel_ruled" CHECK (("state" = 'ruled') = ("ruledAt" IS NOT NULL AND "ruling" IS NOT NULL AND "words" IS NOT NULL));

-- Moderators
ALTER TABLE "ModeratorCare" ADD CONSTRAINT "ModeratorCare_budget" CHECK ("budget" BETWEEN 3 AND 60);
ALTER TABLE "Exposure" ADD CONSTRAINT "Exposure_weight" CHECK ("weight" BETWEEN 0 AND 10);

-- Append-only rows
CREATE TRIGGER "Reversal_append_only" BEFORE UPDATE OR DELETE ON "Reversal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AppealMessage_append_only" BEFORE UPDATE OR DELETE ON "AppealMessage" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SupportAssessment_append_only" BEFORE UPDATE OR DELETE ON "SupportAssessment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "CaseRead_append_only" BEFORE UPDATE OR DELETE ON "CaseRead" FOR EACH ROW EXECUTE FUNCTION refuse_change();
