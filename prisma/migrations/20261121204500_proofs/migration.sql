-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "provenAt" TIMESTAMPTZ(3),
ADD COLUMN     "secondFactorAt" TIMESTAMPTZ(3),
ADD COLUMN     "secondFactorBy" TEXT,
ADD COLUMN     "signedInBy" TEXT;

-- CreateTable
CREATE TABLE "CodeApp" (
    "memberId" UUID NOT NULL,
    "keyId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CodeApp_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProofCode" (
    "sessionId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProofCode_pkey" PRIMARY KEY ("sessionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_codeHash_key" ON "RecoveryCode"("codeHash");

-- CreateIndex
CREATE INDEX "RecoveryCode_memberId_idx" ON "RecoveryCode"("memberId");

-- AddForeignKey
ALTER TABLE "CodeApp" ADD CONSTRAINT "CodeApp_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProofCode" ADD CONSTRAINT "ProofCode_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Session" ADD CONSTRAINT "Session_signedInBy_known" CHECK ("signedInBy" IN ('email', 'google', 'passkey'));
ALTER TABLE "Session" ADD CONSTRAINT "Session_second_step_is_whole" CHECK (("secondFactorAt" IS NULL) = ("secondFactorBy" IS NULL));
ALTER TABLE "Session" ADD CONSTRAINT "Session_secondFactorBy_known" CHECK ("secondFactorBy" IN ('passkey', 'app', 'recovery'));
ALTER TABLE "CodeApp" ADD CONSTRAINT "CodeApp_lastStep_is_a_count" CHECK ("lastStep" >= 0);

-- A code that was taken is never taken again, whatever a process believes the time to be.
CREATE FUNCTION code_app_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."sealed" = OLD."sealed" AND NEW."lastStep" < OLD."lastStep" THEN
    RAISE EXCEPTION 'the step of a code app does not go back';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER code_app_goes_on BEFORE UPDATE ON "CodeApp" FOR EACH ROW EXECUTE FUNCTION code_app_goes_on();

-- One that was used stays used.
CREATE FUNCTION recovery_code_is_spent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a recovery code that was used stays used';
END $$;
CREATE TRIGGER recovery_code_is_spent BEFORE UPDATE ON "RecoveryCode" FOR EACH ROW
  WHEN (OLD."usedAt" IS NOT NULL) EXECUTE FUNCTION recovery_code_is_spent();
