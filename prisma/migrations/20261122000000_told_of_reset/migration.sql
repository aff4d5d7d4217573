-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'second_step_reset';
