import type { Viewer } from '#server/auth/viewer.ts'
import { claimNext } from '#server/cases/claim-next.ts'
import { readQueue } from '#server/cases/queries.ts'
import { releaseLease } from '#server/cases/release-lease.ts'
import { db } from '#server/db.ts'
import { lineOf, timed } from './measure.ts'

/** Another shift begins: what was carried until now lies far enough back. */
export const nextShift = (memberId: string) =>
  db.$executeRaw`UPDATE "Exposure" SET "at" = "at" - interval '13 hours' WHERE "memberId" = ${memberId}::uuid AND "at" > now() - interval '12 hours'`

const some = 300

const takeNext = async (staff: Viewer[]) => {
  const took: number[] = []
  for (let n = 0; n < some + 20; n++) {
    const viewer = staff[n % staff.length]
    if (!viewer) continue
    const tab = `bench-tab-${n}`
    const start = performance.now()
    const { lease } = await claimNext(viewer, tab)
    if (n >= 20) took.push(performance.now() - start)
    if (!lease) throw new Error('nothing was left to take')
    await releaseLease(viewer, { ...lease, tab })
    await nextShift(viewer.memberId)
  }
  return took
}

/** What somebody would write first: the order is worked out while asking. */
const naive = (limit: number) => db.$queryRaw`
  SELECT c."id" FROM "Case" c WHERE c."state" IN ('open', 'resubmitted')
  ORDER BY c."priority" + extract(epoch FROM now() - c."waitsSince") / 360 DESC LIMIT ${limit}::int`

const viewerAt = (staff: Viewer[], n: number) => staff[n % staff.length] ?? (staff[0] as Viewer)

/** How long taking the next case and reading the queue take, beside the least that any question costs. */
export const takeAndList = async (staff: Viewer[]) => [
  lineOf('SELECT 1, for comparison', await timed(some, () => db.$queryRaw`SELECT 1`)),
  lineOf('the first of a computed order, for comparison', await timed(some, () => naive(1))),
  lineOf('take the next case', await takeNext(staff), 25),
  lineOf('100 of a computed order, for comparison', await timed(some, () => naive(100))),
  lineOf('the queue', await timed(some, (n) => readQueue(viewerAt(staff, n), undefined)), 60),
  lineOf('the queue of one lane', await timed(some, (n) => readQueue(viewerAt(staff, n), 'hostility')), 60),
  lineOf(
    'the queue of a host',
    await timed(some, (n) =>
      readQueue({ ...viewerAt(staff, n), role: 'member', hosts: [host.id] }, undefined),
    ),
    60,
  ),
]
const host = { id: '' }
export const asHostOf = (circleId: string) => {
  host.id = circleId
}
