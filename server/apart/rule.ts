import type { Prisma } from '#prisma/generated/client.ts'

type ForOne = { memberId: string }

const lasting = (now: Date) => [{ until: null }, { until: { gt: now } }]

/** Members whose name this one does not meet: kept apart by either of the two, or muted by this one for now. */
export const apartFrom = ({ memberId }: ForOne, now = new Date()) =>
  ({
    OR: [
      { blocksMade: { some: { blockedId: memberId } } },
      { blocksReceived: { some: { blockerId: memberId } } },
      { mutesReceived: { some: { memberId, OR: lasting(now) } } },
    ],
  }) satisfies Prisma.MemberWhereInput

const awayAlias = ({ memberId }: ForOne, now: Date) => ({
  alias: { away: { some: { memberId, OR: lasting(now) } } },
})

/**
 * What is not there for a member: what was written under the name of somebody they are apart from, and what
 * was written under an alias that is away from them. Never one because of the other: that would say who is
 * behind the alias (docs/decisions/0013). What the hosts ask together is nobody's. To be put under NOT.
 */
export const threadApart = (viewer: ForOne, now = new Date()) => [
  { aliasId: null, fromHosts: false, author: apartFrom(viewer, now) },
  awayAlias(viewer, now),
]

/** The same of posts. */
export const postApart = (viewer: ForOne, now = new Date()) => [
  { aliasId: null, author: apartFrom(viewer, now), NOT: { opening: true, thread: { fromHosts: true } } },
  awayAlias(viewer, now),
]
