-- However many letters arrive, they gather in one unread line
CREATE UNIQUE INDEX "Notification_one_unread_letter" ON "Notification" ("memberId") WHERE "kind" = 'letter' AND "readAt" IS NULL;
