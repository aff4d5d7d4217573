import type { PageRing } from '#prisma/generated/enums.ts'
import { enqueue, type Jobs } from '#server/jobs/enqueue.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { callPeople } from './call-people.ts'

const ladder: readonly PageRing[] = ['duty', 'team', 'everyone']

const waits = async (tx: Tx, caseId: string) => {
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
  const found = await tx.case.findUnique({ where: { id: caseId }, select: { lane: true, state: true } })
  return found?.lane === 'support' && found.state !== 'closed'
}

const isHeld = async (tx: Tx, caseId: string, now: Date) =>
  (await tx.lease.count({ where: { caseId, releasedAt: null, expiresAt: { gt: now } } })) > 0

const lookAgain = async (tx: Tx, caseId: string, ring: PageRing, now: Date) => {
  const minutes = await readSetting('careFallbackMinutes', tx)
  const later = new Date(now.getTime() + minutes * 60_000)
  return enqueue(tx, 'page_care', { caseId, ring }, later, `page_care ${caseId}`)
}

/**
 * Calls people to a support case, ring by ring, until somebody takes it: those on duty, then the whole care
 * team, then leads and admins. A ring without people is passed at once. While somebody is with the case
 * nobody is called; should they have to leave it, the calling goes on.
 */
export const pageCare = ({ caseId, ring }: Jobs['page_care'], now = new Date()) =>
  transaction(async (tx, afterCommit) => {
    if (!(await waits(tx, caseId))) return
    if (await isHeld(tx, caseId, now)) return lookAgain(tx, caseId, ring, now)
    for (const step of ladder.slice(ladder.indexOf(ring))) {
      const called = await callPeople(tx, afterCommit, { caseId, ring: step, now })
      const next = ladder[ladder.indexOf(step) + 1]
      if (called === 0) continue
      if (next) await lookAgain(tx, caseId, next, now)
      return
    }
  })
