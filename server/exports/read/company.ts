import { readQuiet } from '#server/quiet/read-quiet.ts'
import type { Part, Parts } from './part.ts'

const buddies: Part = async (tx, { viewer: { memberId } }) => {
  const name = { select: { displayName: true } } as const
  const rows = await tx.buddyPair.findMany({
    where: { OR: [{ firstId: memberId }, { secondId: memberId }] },
    select: { state: true, createdAt: true, endedAt: true, firstId: true, first: name, second: name },
  })
  // neither knows who the other is until both have said yes
  return rows.map(({ firstId, first, second, ...pair }) => ({
    ...pair,
    with: pair.state === 'active' ? (firstId === memberId ? second : first).displayName : null,
  }))
}

const quiet =
  (part: 'people' | 'things'): Part =>
  async (_, { viewer }) => {
    const list = await readQuiet(viewer as Parameters<typeof readQuiet>[0])
    return list[part].map(({ id: _id, ...line }) => line)
  }

const circle = { select: { name: true } } as const

/** Circles, and people: with whom, and away from whom. Names as they stand on the member's own pages. */
export const companyParts: Parts = {
  Membership: (tx, { viewer }) =>
    tx.membership.findMany({
      where: { memberId: viewer.memberId },
      select: {
        circle,
        role: true,
        state: true,
        answer: true,
        hearsNew: true,
        createdAt: true,
        decidedAt: true,
      },
    }),
  Invite: (tx, { viewer }) =>
    tx.invite.findMany({
      where: { createdById: viewer.memberId },
      select: { circle, byMember: true, uses: true, createdAt: true, expiresAt: true, revokedAt: true },
    }),
  CircleWord: (tx, { viewer }) =>
    tx.circleWord.findMany({
      where: { addedById: viewer.memberId },
      select: { circle, phrase: true, createdAt: true },
    }),
  Prompt: (tx, { viewer }) =>
    tx.prompt.findMany({
      where: { writtenById: viewer.memberId },
      select: { circle, title: true, body: true, weekday: true, time: true, createdAt: true },
    }),
  PromptAway: (tx, { viewer }) =>
    tx.promptAway.findMany({
      where: { memberId: viewer.memberId },
      select: { prompt: { select: { title: true } }, createdAt: true },
    }),
  BuddyWish: (tx, { viewer }) =>
    tx.buddyWish.findMany({ where: { memberId: viewer.memberId }, select: { circle, createdAt: true } }),
  BuddyPair: buddies,
  Block: quiet('people'),
  Mute: quiet('things'),
}
