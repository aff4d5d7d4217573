-- CreateEnum
CREATE TYPE "CircleKind" AS ENUM ('circle', 'pair');

-- CreateEnum
CREATE TYPE "NoticeGroup" AS ENUM ('replies', 'me_too', 'moderators', 'care', 'circles', 'letters', 'team');

-- CreateEnum
CREATE TYPE "NoticeChannel" AS ENUM ('mail', 'push');

-- CreateEnum
CREATE TYPE "DigestEvery" AS ENUM ('never', 'daily', 'weekly');

-- CreateEnum
CREATE TYPE "GreetRingName" AS ENUM ('greeters', 'hosts');

-- CreateEnum
CREATE TYPE "BuddyState" AS ENUM ('offered', 'active', 'ended');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'new_thread';
ALTER TYPE "NotificationKind" ADD VALUE 'greet';
ALTER TYPE "NotificationKind" ADD VALUE 'buddy_match';
ALTER TYPE "NotificationKind" ADD VALUE 'buddy_ready';
ALTER TYPE "NotificationKind" ADD VALUE 'buddy_ended';

-- AlterTable
ALTER TABLE "Circle" ADD COLUMN     "kind" "CircleKind" NOT NULL DEFAULT 'circle';

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "greets" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lastGreetedAt" TIMESTAMPTZ(3),
ADD COLUMN     "quietUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "hearsNew" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "NoticeSettings" (
    "memberId" UUID NOT NULL,
    "inApp" "NoticeGroup"[] DEFAULT ARRAY['replies', 'me_too', 'moderators', 'care', 'circles', 'letters']::"NoticeGroup"[],
    "mail" "NoticeGroup"[] DEFAULT ARRAY['moderators', 'care']::"NoticeGroup"[],
    "push" "NoticeGroup"[] DEFAULT ARRAY['replies', 'moderators', 'care']::"NoticeGroup"[],
    "digest" "NoticeGroup"[] DEFAULT ARRAY['replies', 'me_too', 'moderators', 'care', 'circles', 'letters']::"NoticeGroup"[],
    "digestEvery" "DigestEvery" NOT NULL DEFAULT 'never',
    "digestHour" INTEGER NOT NULL DEFAULT 8,
    "digestDay" INTEGER NOT NULL DEFAULT 7,
    "nextDigestAt" TIMESTAMPTZ(3),
    "quietHours" JSONB NOT NULL DEFAULT '[]',
    "plainSender" BOOLEAN NOT NULL DEFAULT false,
    "mailKey" UUID NOT NULL DEFAULT gen_random_uuid(),
    "mailStoppedAt" TIMESTAMPTZ(3),
    "mailRefusedAt" TIMESTAMPTZ(3),
    "testedAt" TIMESTAMPTZ(3),

    CONSTRAINT "NoticeSettings_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "notificationId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "channel" "NoticeChannel" NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "pushedTo" UUID[],
    "sentAt" TIMESTAMPTZ(3),
    "droppedAt" TIMESTAMPTZ(3),
    "why" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PushSubscription" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "device" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PushSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PushKeys" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "publicKey" TEXT NOT NULL,
    "privateKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PushKeys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "memberId" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "skippedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("memberId","period")
);

-- CreateTable
CREATE TABLE "GreetRing" (
    "threadId" UUID NOT NULL,
    "ring" "GreetRingName" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GreetRing_pkey" PRIMARY KEY ("threadId","ring")
);

-- CreateTable
CREATE TABLE "BuddyWish" (
    "memberId" UUID NOT NULL,
    "circleId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BuddyWish_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "BuddyPair" (
    "id" UUID NOT NULL,
    "firstId" UUID NOT NULL,
    "secondId" UUID NOT NULL,
    "state" "BuddyState" NOT NULL DEFAULT 'offered',
    "firstAccepted" BOOLEAN NOT NULL DEFAULT false,
    "secondAccepted" BOOLEAN NOT NULL DEFAULT false,
    "placeId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BuddyPair_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "NoticeSettings_mailKey_key" ON "NoticeSettings"("mailKey");

-- CreateIndex
CREATE INDEX "NoticeSettings_nextDigestAt_idx" ON "NoticeSettings"("nextDigestAt");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_notificationId_channel_key" ON "Delivery"("notificationId", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "PushSubscription_endpoint_key" ON "PushSubscription"("endpoint");

-- CreateIndex
CREATE INDEX "PushSubscription_memberId_idx" ON "PushSubscription"("memberId");

-- CreateIndex
CREATE INDEX "BuddyWish_circleId_createdAt_idx" ON "BuddyWish"("circleId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "BuddyPair_placeId_key" ON "BuddyPair"("placeId");

-- CreateIndex
CREATE INDEX "BuddyPair_secondId_idx" ON "BuddyPair"("secondId");

-- CreateIndex
CREATE UNIQUE INDEX "BuddyPair_firstId_secondId_key" ON "BuddyPair"("firstId", "secondId");

-- AddForeignKey
ALTER TABLE "NoticeSettings" ADD CONSTRAINT "NoticeSettings_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_notificationId_fkey" FOREIGN KEY ("notificationId") REFERENCES "Notification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushSubscription" ADD CONSTRAINT "PushSubscription_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GreetRing" ADD CONSTRAINT "GreetRing_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BuddyWish" ADD CONSTRAINT "BuddyWish_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BuddyWish" ADD CONSTRAINT "BuddyWish_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BuddyPair" ADD CONSTRAINT "BuddyPair_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BuddyPair" ADD CONSTRAINT "BuddyPair_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BuddyPair" ADD CONSTRAINT "BuddyPair_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Circle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An hour of the day, a day of the week (1 is Monday)
ALTER TABLE "NoticeSettings" ADD CONSTRAINT "NoticeSettings_digest_time" CHECK ("digestHour" BETWEEN 0 AND 23 AND "digestDay" BETWEEN 1 AND 7);
-- What is for those who look after this place is not chosen; care and what moderators write are always in the app
ALTER TABLE "NoticeSettings" ADD CONSTRAINT "NoticeSettings_what_must_be" CHECK ("inApp" @> ARRAY['moderators', 'care']::"NoticeGroup"[]);
-- Sent, dropped with a reason, or still on its way: never two of them
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_one_end" CHECK ("sentAt" IS NULL OR "droppedAt" IS NULL);
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_dropped_for_a_reason" CHECK (("droppedAt" IS NULL) = ("why" IS NULL));
CREATE INDEX "Delivery_on_its_way" ON "Delivery" ("memberId", "channel", "dueAt") WHERE "sentAt" IS NULL AND "droppedAt" IS NULL;
ALTER TABLE "PushKeys" ADD CONSTRAINT "PushKeys_one" CHECK ("id" = 1);
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_one_end" CHECK ("sentAt" IS NULL OR "skippedAt" IS NULL);

-- Whom the fan-out of a new conversation and the greeting look for
CREATE INDEX "Membership_hears_new" ON "Membership" ("circleId") WHERE "hearsNew" AND "state" = 'active';
CREATE INDEX "Member_greets" ON "Member" ("lastGreetedAt") WHERE "greets";

-- Two people, each pair once, whoever asked first; a place only when both have said yes
ALTER TABLE "BuddyPair" ADD CONSTRAINT "BuddyPair_in_order" CHECK ("firstId" < "secondId");
ALTER TABLE "BuddyPair" ADD CONSTRAINT "BuddyPair_both_said_yes" CHECK ("state" <> 'active' OR ("firstAccepted" AND "secondAccepted"));
ALTER TABLE "BuddyPair" ADD CONSTRAINT "BuddyPair_end" CHECK (("state" = 'ended') = ("endedAt" IS NOT NULL));
-- One buddy at a time, on either side of a pair
CREATE UNIQUE INDEX "BuddyPair_one_for_first" ON "BuddyPair" ("firstId") WHERE "state" <> 'ended';
CREATE UNIQUE INDEX "BuddyPair_one_for_second" ON "BuddyPair" ("secondId") WHERE "state" <> 'ended';

-- A place for two has no hosts, opens for nobody else, and holds two at most
CREATE FUNCTION pair_holds_two() RETURNS trigger AS $$
BEGIN
  IF (SELECT "kind" FROM "Circle" WHERE "id" = NEW."circleId") = 'pair' THEN
    -- two who enter at once are counted one after the other
    PERFORM 1 FROM "Circle" WHERE "id" = NEW."circleId" FOR NO KEY UPDATE;
    IF NEW."role" = 'host' THEN
      RAISE EXCEPTION 'a place for two has no hosts' USING ERRCODE = 'check_violation';
    END IF;
    IF (SELECT count(*) FROM "Membership" WHERE "circleId" = NEW."circleId" AND "memberId" <> NEW."memberId") > 1 THEN
      RAISE EXCEPTION 'a place for two holds two' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "Membership_pair_holds_two" BEFORE INSERT OR UPDATE ON "Membership" FOR EACH ROW EXECUTE FUNCTION pair_holds_two();
ALTER TABLE "Circle" ADD CONSTRAINT "Circle_pair_is_closed" CHECK ("kind" = 'circle' OR "joinPolicy" = 'invite');
