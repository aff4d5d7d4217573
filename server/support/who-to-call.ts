import type { Prisma } from '#prisma/generated/client.ts'
import type { PageRing } from '#prisma/generated/enums.ts'
import { isAtLeast, roles } from '#server/auth/roles.ts'
import type { Tx } from '#server/transaction.ts'

export const caringRoles = roles.filter((role) => isAtLeast({ role }, 'care'))

/** Those of the care team who may come in just now: no door is closed to them. */
export const canCome = (now: Date): Prisma.MemberWhereInput => ({
  role: { in: caringRoles },
  agreedToRulesAt: { not: null },
  leftAt: null,
  sanctions: { none: { kind: 'suspend', liftedAt: null, endsAt: { gt: now } } },
})

export const onDuty = (now: Date): Prisma.MemberWhereInput => ({
  AND: [canCome(now), { dutyShifts: { some: { startsAt: { lte: now }, endsAt: { gt: now } } } }],
})

const inRing = (ring: PageRing, now: Date): Prisma.MemberWhereInput => {
  if (ring === 'duty') return onDuty(now)
  return { AND: [canCome(now), { role: ring === 'team' ? 'care' : { in: ['lead', 'admin'] } }] }
}

/** Whom to call for a case. Nobody is called to their own words, or to what they reported themselves. */
export const whoToCall = async (tx: Tx, caseId: string, ring: PageRing, now: Date) => {
  const { post, reports } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { post: { select: { authorId: true } }, reports: { select: { reporterId: true } } },
  })
  const involved = [post.authorId, ...reports.map(({ reporterId }) => reporterId)]
  const people = await tx.member.findMany({
    where: { AND: [inRing(ring, now), { id: { notIn: involved } }] },
    select: { id: true },
  })
  return people.map(({ id }) => id)
}
