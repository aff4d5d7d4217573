CREATE EXTENSION IF NOT EXISTS citext;

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('member', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "JoinPolicy" AS ENUM ('open', 'request', 'invite');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('member', 'host');

-- CreateEnum
CREATE TYPE "MembershipState" AS ENUM ('pending', 'active', 'declined', 'left', 'removed');

-- CreateEnum
CREATE TYPE "Intent" AS ENUM ('vent', 'question', 'tip', 'win');

-- CreateEnum
CREATE TYPE "Wish" AS ENUM ('just_listen', 'me_too_welcome', 'advice_welcome');

-- CreateEnum
CREATE TYPE "Trigger" AS ENUM ('work', 'feeding', 'sleep', 'screens', 'yelling', 'time', 'money', 'house', 'body', 'comparison', 'childcare', 'other');

-- CreateEnum
CREATE TYPE "ThreadEventKind" AS ENUM ('post_published', 'post_edited', 'post_gone', 'post_restored');

-- CreateEnum
CREATE TYPE "PostState" AS ENUM ('published', 'held', 'hidden', 'deleted');

-- CreateEnum
CREATE TYPE "ScreeningLabel" AS ENUM ('shaming', 'hostile', 'crisis', 'solicitation', 'self_shame', 'reported', 'ok');

-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('felt_judged', 'unkind', 'unsafe', 'spam', 'worried_about_them', 'other');

-- CreateEnum
CREATE TYPE "Lane" AS ENUM ('shaming', 'hostility', 'solicitation', 'support', 'appeal');

-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('open', 'awaiting_author', 'resubmitted', 'closed');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('approve', 'ask_to_rephrase', 'hide', 'offer_care');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('reply', 'me_too', 'decision', 'restored', 'report_outcome', 'care', 'membership_requested', 'membership_decided');

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "displayName" CITEXT,
    "role" "MemberRole" NOT NULL DEFAULT 'member',
    "agreedToRulesAt" TIMESTAMPTZ(3),
    "welcomedAt" TIMESTAMPTZ(3),
    "showsPresence" BOOLEAN NOT NULL DEFAULT false,
    "region" TEXT,
    "suspendedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "device" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "tokenHash" TEXT NOT NULL,
    "identifier" CITEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Circle" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "forWhom" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "accent" TEXT NOT NULL DEFAULT 'clay',
    "joinPolicy" "JoinPolicy" NOT NULL DEFAULT 'open',
    "joinQuestion" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Circle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Guideline" (
    "id" UUID NOT NULL,
    "circleId" UUID,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "Guideline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "circleId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL DEFAULT 'member',
    "state" "MembershipState" NOT NULL,
    "answer" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "circleId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "circleId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "intent" "Intent" NOT NULL,
    "wish" "Wish" NOT NULL,
    "trigger" "Trigger",
    "contentNote" TEXT,
    "headSeq" INTEGER NOT NULL DEFAULT 0,
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "lastActivityAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadEvent" (
    "threadId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "ThreadEventKind" NOT NULL,
    "postId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ThreadEvent_pkey" PRIMARY KEY ("threadId","seq")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "opening" BOOLEAN NOT NULL DEFAULT false,
    "seq" INTEGER,
    "state" "PostState" NOT NULL,
    "stateBefore" "PostState",
    "revisionNumber" INTEGER NOT NULL DEFAULT 1,
    "idempotencyKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeToo" (
    "postId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeToo_pkey" PRIMARY KEY ("postId","memberId")
);

-- CreateTable
CREATE TABLE "ReadMark" (
    "memberId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "lastReadSeq" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadMark_pkey" PRIMARY KEY ("memberId","threadId")
);

-- CreateTable
CREATE TABLE "Screening" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "label" "ScreeningLabel" NOT NULL,
    "severity" INTEGER,
    "confidence" DOUBLE PRECISION NOT NULL,
    "confidences" JSONB NOT NULL,
    "topic" TEXT,
    "spans" JSONB NOT NULL,
    "cues" JSONB NOT NULL,
    "explanation" TEXT NOT NULL,
    "reframe" TEXT,
    "stage" TEXT NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Screening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "reason" "ReportReason" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "lane" "Lane" NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "priority" DOUBLE PRECISION NOT NULL,
    "priorityTerms" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "moderatorId" UUID NOT NULL,
    "tab" TEXT NOT NULL,
    "token" INTEGER NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "lane" "Lane" NOT NULL,
    "leaseId" UUID NOT NULL,
    "moderatorId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "guidelineId" UUID,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "spans" JSONB NOT NULL,
    "caseVersion" INTEGER NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModLog" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ModLog_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "threadId" UUID,
    "postId" UUID,
    "decisionId" UUID,
    "reportId" UUID,
    "membershipId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemoMail" (
    "id" UUID NOT NULL,
    "to" CITEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DemoMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Member_displayName_key" ON "Member"("displayName");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_memberId_idx" ON "Session"("memberId");

-- CreateIndex
CREATE INDEX "Account_memberId_idx" ON "Account"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Circle_slug_key" ON "Circle"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Guideline_circleId_position_key" ON "Guideline"("circleId", "position");

-- CreateIndex
CREATE INDEX "Membership_memberId_state_idx" ON "Membership"("memberId", "state");

-- CreateIndex
CREATE INDEX "Membership_circleId_state_idx" ON "Membership"("circleId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_circleId_memberId_key" ON "Membership"("circleId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE INDEX "Invite_circleId_idx" ON "Invite"("circleId");

-- CreateIndex
CREATE INDEX "Thread_circleId_lastActivityAt_id_idx" ON "Thread"("circleId", "lastActivityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ThreadEvent_postId_idx" ON "ThreadEvent"("postId");

-- CreateIndex
CREATE INDEX "Post_authorId_createdAt_idx" ON "Post"("authorId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Post_authorId_idempotencyKey_key" ON "Post"("authorId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Post_threadId_seq_key" ON "Post"("threadId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_postId_number_key" ON "Revision"("postId", "number");

-- CreateIndex
CREATE INDEX "MeToo_memberId_idx" ON "MeToo"("memberId");

-- CreateIndex
CREATE INDEX "ReadMark_threadId_idx" ON "ReadMark"("threadId");

-- CreateIndex
CREATE UNIQUE INDEX "Screening_revisionId_engineVersion_stage_key" ON "Screening"("revisionId", "engineVersion", "stage");

-- CreateIndex
CREATE INDEX "Report_postId_idx" ON "Report"("postId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_caseId_reporterId_key" ON "Report"("caseId", "reporterId");

-- CreateIndex
CREATE INDEX "Case_state_priority_openedAt_idx" ON "Case"("state", "priority" DESC, "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Case_id_lane_key" ON "Case"("id", "lane");

-- CreateIndex
CREATE UNIQUE INDEX "Lease_caseId_token_key" ON "Lease"("caseId", "token");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_moderatorId_idempotencyKey_key" ON "Decision"("moderatorId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_caseId_caseVersion_key" ON "Decision"("caseId", "caseVersion");

-- CreateIndex
CREATE UNIQUE INDEX "ModLog_hash_key" ON "ModLog"("hash");

-- CreateIndex
CREATE INDEX "Notification_memberId_updatedAt_idx" ON "Notification"("memberId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "DemoMail_to_sentAt_idx" ON "DemoMail"("to", "sentAt" DESC);

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guideline" ADD CONSTRAINT "Guideline_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadEvent" ADD CONSTRAINT "ThreadEvent_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadEvent" ADD CONSTRAINT "ThreadEvent_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeToo" ADD CONSTRAINT "MeToo_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeToo" ADD CONSTRAINT "MeToo_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Screening" ADD CONSTRAINT "Screening_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lease" ADD CONSTRAINT "Lease_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lease" ADD CONSTRAINT "Lease_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_caseId_lane_fkey" FOREIGN KEY ("caseId", "lane") REFERENCES "Case"("id", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_leaseId_fkey" FOREIGN KEY ("leaseId") REFERENCES "Lease"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_guidelineId_fkey" FOREIGN KEY ("guidelineId") REFERENCES "Guideline"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must never happen, whatever the code does ------------------------------------------------------

ALTER TABLE "RateLimit" SET UNLOGGED;

-- Members and circles
ALTER TABLE "Member" ADD CONSTRAINT "Member_displayName_length" CHECK (length("displayName"::text) BETWEEN 2 AND 40);
ALTER TABLE "Circle" ADD CONSTRAINT "Circle_slug_shape" CHECK ("slug"::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Circle" ADD CONSTRAINT "Circle_question_with_request" CHECK (("joinPolicy" = 'request') = ("joinQuestion" IS NOT NULL));
CREATE UNIQUE INDEX "Guideline_house_position" ON "Guideline" ("position") WHERE "circleId" IS NULL;
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_host_is_active" CHECK ("role" <> 'host' OR "state" IN ('active', 'left', 'removed'));

-- Threads, posts, revisions
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_headSeq" CHECK ("headSeq" >= 0);
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_title_length" CHECK (length("title") BETWEEN 1 AND 140);
ALTER TABLE "Post" ADD CONSTRAINT "Post_published_has_place" CHECK ("state" <> 'published' OR "seq" IS NOT NULL);
ALTER TABLE "Post" ADD CONSTRAINT "Post_deleted_has_time" CHECK (("state" = 'deleted') = ("deletedAt" IS NOT NULL));
ALTER TABLE "Post" ADD CONSTRAINT "Post_deleted_remembers" CHECK (("state" = 'deleted') = ("stateBefore" IS NOT NULL) AND "stateBefore" IS DISTINCT FROM 'deleted');
CREATE UNIQUE INDEX "Post_one_opening" ON "Post" ("threadId") WHERE "opening";
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_body_length" CHECK (length("body") BETWEEN 1 AND 10000);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_title_length" CHECK (length("title") BETWEEN 1 AND 140);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_number" CHECK ("number" >= 1);

-- Screening
ALTER TABLE "Screening" ADD CONSTRAINT "Screening_severity" CHECK (("label" IN ('shaming', 'hostile')) = ("severity" IS NOT NULL) AND ("severity" IS NULL OR "severity" BETWEEN 1 AND 3));
ALTER TABLE "Screening" ADD CONSTRAINT "Screening_confidence" CHECK ("confidence" BETWEEN 0 AND 1);

-- Cases: one that is not closed for each post (an appeal stands beside it); care can never wait for a
-- rephrase, hide or punish.
CREATE UNIQUE INDEX "Case_one_live" ON "Case" ("postId") WHERE "state" <> 'closed' AND "lane" <> 'appeal';
CREATE UNIQUE INDEX "Case_one_live_appeal" ON "Case" ("postId") WHERE "state" <> 'closed' AND "lane" = 'appeal';
ALTER TABLE "Case" ADD CONSTRAINT "Case_closed_has_time" CHECK (("state" = 'closed') = ("closedAt" IS NOT NULL));
ALTER TABLE "Case" ADD CONSTRAINT "Case_support_states" CHECK ("lane" <> 'support' OR "state" IN ('open', 'closed'));
CREATE UNIQUE INDEX "Lease_one_live" ON "Lease" ("caseId") WHERE "releasedAt" IS NULL;
ALTER TABLE "Lease" ADD CONSTRAINT "Lease_expires_later" CHECK ("expiresAt" > "claimedAt");
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_support_never_punishes" CHECK ("lane" <> 'support' OR "kind" IN ('approve', 'offer_care'));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_has_reason" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_names_guideline" CHECK ("kind" IN ('approve', 'offer_care') OR "guidelineId" IS NOT NULL);
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_rephrase_has_note" CHECK ("kind" <> 'ask_to_rephrase' OR length(btrim(coalesce("note", ''))) > 0);

-- Notifications gather: one unread "new replies" for a thread, one unread "me too" for a post
CREATE UNIQUE INDEX "Notification_one_unread_reply" ON "Notification" ("memberId", "threadId") WHERE "kind" = 'reply' AND "readAt" IS NULL;
CREATE UNIQUE INDEX "Notification_one_unread_me_too" ON "Notification" ("memberId", "postId") WHERE "kind" = 'me_too' AND "readAt" IS NULL;

-- Append-only rows
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "Decision_append_only" BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ModLog_append_only" BEFORE UPDATE OR DELETE ON "ModLog" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ModLog_no_truncate" BEFORE TRUNCATE ON "ModLog" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nobody decides about their own words or their own report
CREATE FUNCTION refuse_partial_judge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Case" c JOIN "Post" p ON p."id" = c."postId" WHERE c."id" = NEW."caseId" AND p."authorId" = NEW."moderatorId")
     OR EXISTS (SELECT 1 FROM "Report" r WHERE r."caseId" = NEW."caseId" AND r."reporterId" = NEW."moderatorId") THEN
    RAISE EXCEPTION 'nobody decides about their own words or report' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Decision_independent" BEFORE INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION refuse_partial_judge();
