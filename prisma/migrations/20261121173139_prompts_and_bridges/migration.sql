-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "alsoCircleId" UUID,
ADD COLUMN     "bridgeId" UUID,
ADD COLUMN     "fromHosts" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "promptId" UUID;

-- CreateTable
CREATE TABLE "Prompt" (
    "id" UUID NOT NULL,
    "circleId" UUID NOT NULL,
    "writtenById" UUID,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "intent" "Intent" NOT NULL,
    "wish" "Wish" NOT NULL,
    "weekday" INTEGER NOT NULL,
    "time" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Prompt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromptRun" (
    "promptId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "postedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PromptRun_pkey" PRIMARY KEY ("promptId","on")
);

-- CreateTable
CREATE TABLE "PromptAway" (
    "memberId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PromptAway_pkey" PRIMARY KEY ("memberId","promptId")
);

-- CreateTable
CREATE TABLE "Bridge" (
    "id" UUID NOT NULL,
    "homeId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "homePrompt" TEXT NOT NULL,
    "otherPrompt" TEXT NOT NULL,
    "intent" "Intent" NOT NULL,
    "wish" "Wish" NOT NULL,
    "day" INTEGER NOT NULL,
    "time" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Bridge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BridgeRun" (
    "bridgeId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "postedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BridgeRun_pkey" PRIMARY KEY ("bridgeId","on")
);

-- CreateIndex
CREATE INDEX "Prompt_circleId_idx" ON "Prompt"("circleId");

-- CreateIndex
CREATE INDEX "Prompt_nextAt_idx" ON "Prompt"("nextAt");

-- CreateIndex
CREATE INDEX "PromptAway_promptId_idx" ON "PromptAway"("promptId");

-- CreateIndex
CREATE INDEX "Bridge_homeId_idx" ON "Bridge"("homeId");

-- CreateIndex
CREATE INDEX "Bridge_otherId_idx" ON "Bridge"("otherId");

-- CreateIndex
CREATE INDEX "Bridge_nextAt_idx" ON "Bridge"("nextAt");

-- CreateIndex
CREATE INDEX "Thread_alsoCircleId_idx" ON "Thread"("alsoCircleId");

-- CreateIndex
CREATE INDEX "Thread_promptId_idx" ON "Thread"("promptId");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_alsoCircleId_fkey" FOREIGN KEY ("alsoCircleId") REFERENCES "Circle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_bridgeId_fkey" FOREIGN KEY ("bridgeId") REFERENCES "Bridge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromptRun" ADD CONSTRAINT "PromptRun_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromptAway" ADD CONSTRAINT "PromptAway_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromptAway" ADD CONSTRAINT "PromptAway_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_homeId_fkey" FOREIGN KEY ("homeId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BridgeRun" ADD CONSTRAINT "BridgeRun_bridgeId_fkey" FOREIGN KEY ("bridgeId") REFERENCES "Bridge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Thread" ADD CONSTRAINT "Thread_shared_with_another" CHECK ("alsoCircleId" <> "circleId");
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_weekday" CHECK ("weekday" BETWEEN 1 AND 7);
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_time" CHECK ("time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
-- A week begins on a Monday, a month on its first: two dates of one week would be two prompts in it.
ALTER TABLE "PromptRun" ADD CONSTRAINT "PromptRun_on_a_monday" CHECK (extract(isodow FROM "on") = 1);
ALTER TABLE "BridgeRun" ADD CONSTRAINT "BridgeRun_on_a_first" CHECK (extract(day FROM "on") = 1);
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_between_two" CHECK ("homeId" <> "otherId");
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_day" CHECK ("day" BETWEEN 1 AND 28);
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_time" CHECK ("time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
-- Between two circles there is one bridge at a time, whichever of them proposed it.
CREATE UNIQUE INDEX "Bridge_one_between_two" ON "Bridge" (least("homeId", "otherId"), greatest("homeId", "otherId")) WHERE "endedAt" IS NULL;
