import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'

/**
 * The one rule of who may read a thread: an active member of its circle. A thread whose opening post was
 * never published is there for its author alone. Every read, search, mail and socket join goes through it.
 */
export const visibleThreads = (viewer: Pick<Viewer, 'memberId'>) =>
  ({
    circle: { memberships: { some: { memberId: viewer.memberId, state: 'active' } } },
    OR: [{ listed: true }, { authorId: viewer.memberId }],
  }) satisfies Prisma.ThreadWhereInput
