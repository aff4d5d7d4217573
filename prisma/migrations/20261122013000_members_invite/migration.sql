-- AlterTable
ALTER TABLE "Invite" ADD COLUMN     "byMember" BOOLEAN NOT NULL DEFAULT false;
