import type { Viewer } from '#server/auth/viewer.ts'
import { transaction } from '#server/transaction.ts'

/** Minutes in which reading on counts as one reading. */
export const readMinutes = 30

/** Writes down who opened a support case. Two tabs at once are one reading. */
export const noteRead = ({ memberId }: Viewer, caseId: string, now = new Date()) =>
  transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`read ${caseId} ${memberId}`}))`
    const since = new Date(now.getTime() - readMinutes * 60_000)
    const recent = await tx.caseRead.findFirst({ where: { caseId, memberId, at: { gt: since } } })
    if (!recent) await tx.caseRead.create({ data: { caseId, memberId, at: now } })
  })
