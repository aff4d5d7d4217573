-- However many cases wait too long, they gather in one unread line for each who hears of it
CREATE UNIQUE INDEX "Notification_one_unread_overdue" ON "Notification" ("memberId") WHERE "kind" = 'overdue' AND "readAt" IS NULL;

-- What the alarm looks for every minute
CREATE INDEX "Case_to_be_late" ON "Case" ("dueAt") WHERE "escalatedAt" IS NULL AND "state" IN ('open', 'resubmitted');
