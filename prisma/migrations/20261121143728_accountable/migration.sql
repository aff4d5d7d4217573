-- AlterEnum
ALTER TYPE "ThreadEventKind" ADD VALUE 'calm';

-- AlterTable
ALTER TABLE "ThreadEvent" ALTER COLUMN "postId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "ModLog_at_idx" ON "ModLog"("at");

-- What must never happen: an event about a post that names none, or one about no post that names one.
-- As text, since a value that this transaction adds to an enum cannot be used in it.
ALTER TABLE "ThreadEvent" ADD CONSTRAINT "ThreadEvent_about_its_post" CHECK (("kind"::text = 'calm') = ("postId" IS NULL));

-- Webhooks
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_one_end" CHECK ("deliveredAt" IS NULL OR "givenUpAt" IS NULL);
CREATE INDEX "WebhookDelivery_webhookId_createdAt_idx" ON "WebhookDelivery"("webhookId", "createdAt" DESC);

-- The yearly number of care is read without the rest of the year
CREATE INDEX "ModLog_care" ON "ModLog" ("at") WHERE ("detail"->>'lane') = 'support';
