import { beforeAll, expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeWalk } from '#prisma/factories/walk.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { skipCase } from '#server/cases/skip-case.ts'
import { db } from '#server/db.ts'
import type { Scene } from '#server/trpc/doors/door.ts'
import { appRouter, callerFor } from '#server/trpc/root.ts'
import { doors } from '#server/trpc/walk-doors.ts'
import { saveMine } from './save-mine.ts'
import { takePause } from './take-pause.ts'

const marker = 'a-topic-that-nobody-else-has'
const until = new Date('2031-07-19T03:33:33.333Z')
const paths = Object.keys(appRouter._def.procedures)

let subject: Viewer
let scene: Scene
/** Rows of the log after somebody skipped, set their limits and paused; the walk itself writes others. */
let loggedByLimits: number

beforeAll(async () => {
  const { made, scene: walk } = await makeWalk()
  scene = walk
  subject = made.moderator
  await claimCase(subject, made.caseId, 'tab-of-the-subject')
  await skipCase(subject, (await makeCase()).caseId)
  await saveMine(subject, { topicsAway: ['sleep'], amount: 'little' })
  await takePause(subject, 30)
  loggedByLimits = await db.modLog.count({ where: { actorId: subject.memberId } })
  // the router takes no unknown topic; the table takes a marker that can be found
  await db.moderatorCare.update({
    where: { memberId: subject.memberId },
    data: { topicsAway: ['sleep', marker], pausedUntil: until },
  })
})

/** Everything that every procedure answers to somebody, as one text for each. */
const answers = async (viewer: Viewer) => {
  const caller = callerFor({ viewer, address: 'address-of-the-walk' }) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  const said: Record<string, string> = {}
  for (const path of paths) {
    const [feature = '', name = ''] = path.split('.')
    // one person at more doors than a minute allows
    await db.rateLimit.deleteMany()
    const asked = caller[feature]?.[name]?.(doors[path]?.input(scene))
    said[path] = await Promise.resolve(asked).then(
      (answer) => JSON.stringify(answer) ?? '',
      (error: Error) => error.message,
    )
  }
  return said
}
const giveaways = (said: Record<string, string>) =>
  Object.entries(said)
    .filter(([, text]) => text.includes(marker) || text.includes(until.toISOString()))
    .map(([path]) => path)
/** Names of settings; whoever answers with one answers about the one who asks. */
const settings = (said: Record<string, string>) =>
  Object.entries(said)
    .filter(([, text]) => /"(topicsAway|pausedUntil|gentleLeft|budget)"/.test(text))
    .map(([path]) => path)

it('would find the marker where it may be: in what its owner is told', async () => {
  const said = await answers(subject)
  expect(giveaways({ 'cases.claimNext': said['cases.claimNext'] ?? '' })).toEqual(['cases.claimNext'])
})

it.each(['moderator', 'care', 'lead', 'admin'] as const)(
  'shows a %s nothing of what somebody set, in no procedure',
  { timeout: 120_000 },
  async (role) => {
    const viewer = await makeViewer({ role, hosts: [scene.circle.id] })
    await putInCircle(scene.circle.id, viewer.memberId, { role: 'host' })
    await db.moderatorCare.updateMany({
      where: { memberId: subject.memberId },
      data: { topicsAway: ['sleep', marker], pausedUntil: until },
    })
    const said = await answers(viewer)
    expect(giveaways(said)).toEqual([])
    expect(settings(said).sort()).toEqual([
      'wellbeing.endPause',
      'wellbeing.mine',
      'wellbeing.pause',
      'wellbeing.save',
    ])
    // what a procedure of wellbeing answers is about the viewer, whose topics the walk has just set
    expect(JSON.parse(said['wellbeing.save'] ?? '')).toMatchObject({ topicsAway: ['sleep'], amount: 'usual' })
  },
)

it('leaves nothing of it in the log of staff acts, in notices or in the events of the queue', async () => {
  const [log, notices, events] = await Promise.all([
    db.modLog.findMany(),
    db.notification.findMany(),
    db.queueEvent.findMany(),
  ])
  const all = JSON.stringify([log, notices, events], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  expect(log.map(({ act }) => act).filter((act) => /wellbeing|pause|rest|skip/.test(act))).toEqual([])
  expect(all).not.toContain(marker)
  expect(all).not.toContain(until.toISOString())
  expect(loggedByLimits).toBe(0)
})
