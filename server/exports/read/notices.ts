import type { Parts } from './part.ts'

/** How they are told, and what they were told. */
export const noticesParts: Parts = {
  Notification: (tx, { viewer }) =>
    tx.notification.findMany({
      where: { memberId: viewer.memberId },
      orderBy: { createdAt: 'asc' },
      select: { kind: true, createdAt: true, updatedAt: true, readAt: true },
    }),
  NoticeSettings: (tx, { viewer }) =>
    tx.noticeSettings.findMany({
      where: { memberId: viewer.memberId },
      select: {
        inApp: true,
        mail: true,
        push: true,
        digest: true,
        digestEvery: true,
        digestHour: true,
        digestDay: true,
        nextDigestAt: true,
        quietHours: true,
        plainSender: true,
        mailStoppedAt: true,
        mailRefusedAt: true,
        testedAt: true,
      },
    }),
  Delivery: (tx, { viewer }) =>
    tx.delivery.findMany({
      where: { memberId: viewer.memberId },
      select: { channel: true, dueAt: true, sentAt: true, droppedAt: true, why: true },
    }),
  PushSubscription: (tx, { viewer }) =>
    tx.pushSubscription.findMany({
      where: { memberId: viewer.memberId },
      select: { device: true, endpoint: true, createdAt: true },
    }),
  Digest: (tx, { viewer }) =>
    tx.digest.findMany({
      where: { memberId: viewer.memberId },
      select: { period: true, createdAt: true, sentAt: true, skippedAt: true },
    }),
}
