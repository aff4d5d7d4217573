-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'strength_short';
