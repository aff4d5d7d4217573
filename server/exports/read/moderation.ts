import type { Parts } from './part.ts'

/** What moderators decided about them and said to them, and what they asked moderators to look at. */
export const moderationParts: Parts = {
  Report: (tx, { viewer }) =>
    tx.report.findMany({
      where: { reporterId: viewer.memberId },
      select: { reason: true, words: true, createdAt: true, answeredAt: true },
    }),
  Statement: (tx, { viewer }) =>
    tx.statement.findMany({
      where: { memberId: viewer.memberId },
      select: { tone: true, facts: true, createdAt: true, withdrawnAt: true },
    }),
  Strike: (tx, { viewer }) =>
    tx.strike.findMany({
      where: { memberId: viewer.memberId },
      select: { weight: true, effectiveAt: true, decaysAt: true, liftedAt: true, liftedFor: true },
    }),
  Sanction: (tx, { viewer }) =>
    tx.sanction.findMany({
      where: { memberId: viewer.memberId },
      select: {
        kind: true,
        circle: { select: { name: true } },
        startsAt: true,
        endsAt: true,
        liftedAt: true,
      },
    }),
  Appeal: (tx, { viewer }) =>
    tx.appeal.findMany({
      where: { memberId: viewer.memberId },
      select: {
        state: true,
        createdAt: true,
        closedAt: true,
        messages: {
          orderBy: { createdAt: 'asc' },
          select: { fromAuthor: true, words: true, createdAt: true },
        },
      },
    }),
  Apology: async (tx, { viewer: { memberId } }) => {
    const words = { words: true, createdAt: true, readAt: true } as const
    const [said, heard] = await Promise.all([
      tx.apology.findMany({ where: { fromId: memberId }, select: { words: true, createdAt: true } }),
      tx.apology.findMany({ where: { toId: memberId }, select: words }),
    ])
    return [...said.map((one) => ({ said: true, ...one })), ...heard.map((one) => ({ said: false, ...one }))]
  },
  CareCard: (tx, { viewer }) =>
    tx.careCard.findMany({
      where: { toId: viewer.memberId },
      select: { words: true, region: true, lines: true, sentAt: true, openedAt: true, misuse: true },
    }),
  Reveal: (tx, { viewer }) =>
    tx.reveal.findMany({
      where: { memberId: viewer.memberId },
      select: { signedAs: true, reason: true, at: true },
    }),
}
