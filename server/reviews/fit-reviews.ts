import type { Prisma } from '#prisma/generated/client.ts'
import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'

type Judge = Pick<Viewer, 'memberId' | 'role'>

/** Nobody looks again at their own words, their own report, or a case that they decided on. */
const notTheirs = (memberId: string): Prisma.CaseWhereInput => ({
  post: { authorId: { not: memberId } },
  reports: { none: { reporterId: memberId } },
  decisions: { none: { moderatorId: memberId } },
})

/**
 * The reviews of decisions and support levels that somebody may look at, as a reviewer or on a panel: never their
 * own judgement, care for the care team alone, nothing that could still be undone or was taken back. `within`
 * narrows the cases.
 */
export const fitReviews = (
  { memberId, role }: Judge,
  within: Prisma.CaseWhereInput = {},
): Prisma.ReviewWhereInput => {
  const about = { AND: [notTheirs(memberId), within] }
  return {
    ...(isAtLeast({ role }, 'care') ? {} : { lane: { not: 'support' } }),
    firstId: { not: memberId },
    OR: [
      { decision: { settlement: { isNot: null }, reversal: null, case: about } },
      { assessment: { case: about } },
    ],
  }
}
