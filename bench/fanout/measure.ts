import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeThread } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { closeDb, db } from '#server/db.ts'
import { fanOut } from '#server/deliveries/fan-out.ts'
import { closeEngine } from '#server/screening/screen.ts'

const told = 5_000
const times = 200
/** Milliseconds that a posting request may take longer. */
const mayAdd = 30

type Place = { circleId: string; author: Viewer }

const makePlace = async (hearers: number): Promise<Place> => {
  const [circle, author] = [await makeCircle(), await makeViewer()]
  await putInCircle(circle.id, author.memberId)
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO "Member" ("id", "email", "displayName", "agreedToRulesAt", "welcomedAt")
      SELECT gen_random_uuid(), 'hearer-' || n || '@bench.example', 'Hearer ' || n, now(), now()
      FROM generate_series(1, ${hearers}::int) AS n RETURNING "id"
    ), wanting AS (
      INSERT INTO "NoticeSettings" ("memberId", "mail") SELECT "id", '{circles}' FROM made
    )
    INSERT INTO "Membership" ("id", "circleId", "memberId", "state", "hearsNew")
    SELECT gen_random_uuid(), ${circle.id}::uuid, "id", 'active', true FROM made`
  return { circleId: circle.id, author }
}

const post = async ({ circleId, author }: Place) => {
  const before = performance.now()
  const { threadId } = await makeThread(author, circleId)
  return { took: performance.now() - before, threadId }
}

const at = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
const line = (name: string, took: number[]) => {
  const sorted = [...took].sort((a, b) => a - b)
  const [p50, p95] = [at(sorted, 0.5), at(sorted, 0.95)]
  return { p50, p95, text: `${name.padEnd(34)} p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms` }
}

/** One after the other by turns, so that whatever else this machine does is shared by both. */
export const measureFanOut = async (print: (...lines: string[]) => void) => {
  const [nobody, many] = [await makePlace(0), await makePlace(told)]
  for (let warm = 0; warm < 20; warm += 1) await post(nobody)
  const [alone, heard]: [number[], number[]] = [[], []]
  let last = ''
  for (let time = 0; time < times; time += 1) {
    alone.push((await post(nobody)).took)
    const posted = await post(many)
    heard.push(posted.took)
    last = posted.threadId
  }
  const [without, withMany] = [
    line('a post, nobody to be told', alone),
    line(`a post, ${told} to be told`, heard),
  ]
  const before = performance.now()
  for (let after: string | undefined; ; ) {
    await fanOut({ threadId: last, after })
    const notices = await db.notification.findMany({
      where: { threadId: last, kind: 'new_thread' },
      orderBy: { memberId: 'desc' },
      take: 1,
    })
    const count = await db.notification.count({ where: { threadId: last } })
    after = notices[0]?.memberId
    if (count >= told || !after) break
  }
  const took = performance.now() - before
  const [notices, deliveries] = [
    await db.notification.count({ where: { threadId: last } }),
    await db.delivery.count({ where: { notification: { threadId: last } } }),
  ]
  // by turns, so that a difference within a turn is not what else the machine did
  const added = line(
    '',
    heard.map((one, turn) => one - (alone[turn] ?? 0)),
  ).p50
  print(
    without.text,
    withMany.text,
    `added in the middle of ${times} turns: ${added.toFixed(1)} ms (may be ${mayAdd})`,
    `the job, beside it: ${notices} told and ${deliveries} mails planned in ${(took / 1000).toFixed(1)} s`,
  )
  await closeEngine()
  await closeDb()
  return added <= mayAdd && notices === told && deliveries === told
}
