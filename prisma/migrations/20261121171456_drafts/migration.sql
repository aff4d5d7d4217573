-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "exitName" TEXT;

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "revision" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Draft_memberId_key_idx" ON "Draft"("memberId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_memberId_place_key" ON "Draft"("memberId", "place");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Long enough for every post, too short to be a hiding place.
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_sizes" CHECK (
  char_length("words") <= 10000 AND char_length("title") <= 140 AND char_length("place") <= 140
  AND char_length("key") BETWEEN 8 AND 64 AND char_length("device") <= 36 AND pg_column_size("details") <= 2000
);
ALTER TABLE "Member" ADD CONSTRAINT "Member_exit_name_size" CHECK (char_length("exitName") <= 20);
