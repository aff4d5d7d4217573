-- CreateEnum
CREATE TYPE "AwayReason" AS ENUM ('block', 'mute', 'carried');

-- CreateEnum
CREATE TYPE "MuteKind" AS ENUM ('person', 'word', 'topic', 'note');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'revealed';

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "aliasId" UUID,
ADD COLUMN     "anonymous" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "aliasId" UUID;

-- CreateTable
CREATE TABLE "Alias" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Block" (
    "id" UUID NOT NULL,
    "blockerId" UUID NOT NULL,
    "blockedId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AliasAway" (
    "id" UUID NOT NULL,
    "aliasId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "reason" "AwayReason" NOT NULL,
    "until" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AliasAway_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mute" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "MuteKind" NOT NULL,
    "mutedId" UUID,
    "topic" "Trigger",
    "phrase" CITEXT,
    "until" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reveal" (
    "id" UUID NOT NULL,
    "aliasId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "signedAs" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reveal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Alias_memberId_idx" ON "Alias"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_threadId_memberId_key" ON "Alias"("threadId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_threadId_name_key" ON "Alias"("threadId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_id_threadId_memberId_key" ON "Alias"("id", "threadId", "memberId");

-- CreateIndex
CREATE INDEX "Block_blockedId_idx" ON "Block"("blockedId");

-- CreateIndex
CREATE UNIQUE INDEX "Block_blockerId_blockedId_key" ON "Block"("blockerId", "blockedId");

-- CreateIndex
CREATE INDEX "AliasAway_memberId_idx" ON "AliasAway"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "AliasAway_aliasId_memberId_key" ON "AliasAway"("aliasId", "memberId");

-- CreateIndex
CREATE INDEX "Mute_mutedId_idx" ON "Mute"("mutedId");

-- CreateIndex
CREATE UNIQUE INDEX "Mute_memberId_mutedId_key" ON "Mute"("memberId", "mutedId");

-- CreateIndex
CREATE UNIQUE INDEX "Mute_memberId_topic_key" ON "Mute"("memberId", "topic");

-- CreateIndex
CREATE UNIQUE INDEX "Mute_memberId_kind_phrase_key" ON "Mute"("memberId", "kind", "phrase");

-- CreateIndex
CREATE INDEX "Reveal_memberId_at_idx" ON "Reveal"("memberId", "at" DESC);

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_aliasId_fkey" FOREIGN KEY ("aliasId") REFERENCES "Alias"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_aliasId_threadId_authorId_fkey" FOREIGN KEY ("aliasId", "threadId", "authorId") REFERENCES "Alias"("id", "threadId", "memberId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_blockedId_fkey" FOREIGN KEY ("blockedId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AliasAway" ADD CONSTRAINT "AliasAway_aliasId_fkey" FOREIGN KEY ("aliasId") REFERENCES "Alias"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AliasAway" ADD CONSTRAINT "AliasAway_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_mutedId_fkey" FOREIGN KEY ("mutedId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reveal" ADD CONSTRAINT "Reveal_aliasId_fkey" FOREIGN KEY ("aliasId") REFERENCES "Alias"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reveal" ADD CONSTRAINT "Reveal_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody is kept apart from themselves.
ALTER TABLE "Block" ADD CONSTRAINT "Block_of_another" CHECK ("blockerId" <> "blockedId");
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_of_another" CHECK ("mutedId" <> "memberId");

-- A mute has exactly what its kind is about.
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_about_its_kind" CHECK (
  ("kind" = 'person') = ("mutedId" IS NOT NULL)
  AND ("kind" = 'topic') = ("topic" IS NOT NULL)
  AND ("kind" IN ('word', 'note')) = ("phrase" IS NOT NULL)
  AND ("phrase" IS NULL OR char_length("phrase"::text) BETWEEN 1 AND 80)
);

-- An anonymous post has an alias and any other has none; that it is its author's own, in its own thread,
-- is said by the foreign key.
ALTER TABLE "Post" ADD CONSTRAINT "Post_anonymous_has_alias" CHECK ("anonymous" = ("aliasId" IS NOT NULL));
CREATE INDEX "Post_aliasId_idx" ON "Post"("aliasId") WHERE "aliasId" IS NOT NULL;
CREATE INDEX "Thread_aliasId_idx" ON "Thread"("aliasId") WHERE "aliasId" IS NOT NULL;

-- A thread stands under the alias of its opening post, always.
CREATE FUNCTION thread_alias_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Thread" SET "aliasId" = NEW."aliasId" WHERE "id" = NEW."threadId" AND "aliasId" IS DISTINCT FROM NEW."aliasId";
  RETURN NULL;
END $$;
CREATE TRIGGER thread_alias_follows AFTER INSERT OR UPDATE OF "aliasId" ON "Post"
  FOR EACH ROW WHEN (NEW."opening") EXECUTE FUNCTION thread_alias_follows();

-- Nobody looks behind a name without a reason, and nobody changes afterwards what it was.
ALTER TABLE "Reveal" ADD CONSTRAINT "Reveal_has_a_reason" CHECK (char_length(btrim("reason")) >= 10);
ALTER TABLE "Reveal" ADD CONSTRAINT "Reveal_by_another" CHECK ("byId" <> "memberId");
CREATE TRIGGER "Reveal_never_changes" BEFORE UPDATE ON "Reveal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
