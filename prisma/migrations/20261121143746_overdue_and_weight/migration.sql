-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'overdue';

-- CreateIndex
CREATE INDEX "Case_postId_idx" ON "Case"("postId");

-- CreateIndex
CREATE INDEX "Report_reporterId_idx" ON "Report"("reporterId");
