-- AlterTable
ALTER TABLE "PushSubscription" ADD COLUMN     "sessionId" UUID;

-- CreateIndex
CREATE INDEX "PushSubscription_sessionId_idx" ON "PushSubscription"("sessionId");

-- AddForeignKey
ALTER TABLE "PushSubscription" ADD CONSTRAINT "PushSubscription_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever switched it on before: the newest session of that browser. Where there is none, it is signed out.
UPDATE "PushSubscription" p SET "sessionId" = (
  SELECT s."id" FROM "Session" s
  WHERE s."memberId" = p."memberId" AND s."device" IS NOT DISTINCT FROM p."device"
  ORDER BY s."lastSeenAt" DESC LIMIT 1
);
DELETE FROM "PushSubscription" WHERE "sessionId" IS NULL;
