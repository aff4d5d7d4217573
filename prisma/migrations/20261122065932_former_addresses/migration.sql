-- CreateTable
CREATE TABLE "FormerAddress" (
    "memberId" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "markedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormerAddress_pkey" PRIMARY KEY ("memberId","mark")
);

-- CreateIndex
CREATE INDEX "FormerAddress_expiresAt_idx" ON "FormerAddress"("expiresAt");

-- AddForeignKey
ALTER TABLE "FormerAddress" ADD CONSTRAINT "FormerAddress_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- No address, and nothing that one could be read from without the key.
ALTER TABLE "FormerAddress" ADD CONSTRAINT "FormerAddress_is_a_hash" CHECK ("mark" ~ '^[0-9a-f]{64}$');
ALTER TABLE "FormerAddress" ADD CONSTRAINT "FormerAddress_ends" CHECK ("expiresAt" <= "markedAt" + interval '90 days');
