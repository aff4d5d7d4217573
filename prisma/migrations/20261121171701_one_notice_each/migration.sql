-- A conversation is told of once, however often a job runs; one that waits reaches a greeter once
CREATE UNIQUE INDEX "Notification_one_new_thread" ON "Notification" ("memberId", "threadId") WHERE "kind" = 'new_thread';
CREATE UNIQUE INDEX "Notification_one_greet" ON "Notification" ("memberId", "threadId") WHERE "kind" = 'greet';
