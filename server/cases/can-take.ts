import type { Viewer } from '#server/auth/viewer.ts'
import type { Tx } from '#server/transaction.ts'
import { partiality } from './lease.ts'
import { visibleCases } from './visible-cases.ts'

/** Somebody else as the judge they would be; null when they may not judge at all just now. */
export const judgeOf = async (tx: Tx, memberId: string): Promise<Viewer | null> => {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    include: {
      memberships: { where: { role: 'host', state: 'active' }, select: { circleId: true } },
      sanctions: { where: { kind: 'suspend', liftedAt: null, endsAt: { gt: new Date() } } },
    },
  })
  if (!member || member.sanctions.length > 0) return null
  const { displayName, role, showsPresence, wantsHints } = member
  const hosts = member.memberships.map(({ circleId }) => circleId)
  return {
    memberId,
    sessionId: '',
    displayName,
    role,
    hosts,
    welcomed: true,
    suspended: false,
    provenAt: null,
    owed: null,
    showsPresence,
    wantsHints,
  }
}

/** Why somebody could not take a case that is handed to them, or null when they can. */
export const canTake = async (tx: Tx, memberId: string, caseId: string): Promise<string | null> => {
  const judge = await judgeOf(tx, memberId)
  const seen = judge && (await tx.case.findFirst({ where: { id: caseId, ...visibleCases(judge) } }))
  if (!judge || !seen) return 'They could not open this one. Please choose somebody else.'
  return (
    (await partiality(tx, judge, caseId)) && 'They have something to do with it. Please choose somebody else.'
  )
}
