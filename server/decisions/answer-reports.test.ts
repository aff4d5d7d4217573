import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { decideAgainst } from '#prisma/factories/decision.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { listNotifications } from '#server/notifications/queries.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { transaction } from '#server/transaction.ts'
import { reverseDecision } from './reverse-decision.ts'

const most = 5
const reported = async () => {
  const scene = await makeCase()
  const more = await Promise.all(Array.from({ length: most - 1 }, () => makeViewer()))
  for (const { memberId, ...viewer } of more) {
    await putInCircle(scene.circle.id, memberId)
    const said = { postId: scene.reply.postId, reason: 'unkind' as const, words: 'this hurt' }
    await fileReport({ memberId, ...viewer }, said)
  }
  const judge = { ...scene, moderator: await makeViewer({ role: 'lead' }) }
  return { ...judge, reporters: [scene.author, ...more], everybody: [judge.moderator, scene.reader, ...more] }
}
type Reported = Awaited<ReturnType<typeof reported>>

/** All names and ids that a reporter must not learn from an outcome. */
const othersOf = ({ everybody, author }: Reported, own: string) =>
  [...everybody, author]
    .filter(({ memberId }) => memberId !== own)
    .flatMap(({ memberId, displayName }) => [memberId, displayName ?? ''])

const outcomes = async (scene: Reported, kind: 'report_outcome' | 'lifted') => {
  for (const reporter of scene.reporters) {
    const { notifications } = await listNotifications(reporter, null)
    const heard = notifications.filter((notice) => notice.kind === kind)
    expect(heard).toHaveLength(1)
    expect(heard[0]?.decision).toEqual({ kind: 'hide', reason: null, note: null })
    for (const other of othersOf(scene, reporter.memberId)) expect(JSON.stringify(heard)).not.toContain(other)
    expect(JSON.stringify(heard)).not.toMatch(/suspend|worried|judges another/)
  }
  expect(await db.notification.count({ where: { kind, decision: { caseId: scene.caseId } } })).toBe(most)
}

it('gives every reporter one outcome, which names nobody and tells nothing of the writer', async () => {
  const scene = await reported()
  const decisionId = await decideAgainst(scene, 'suspend')
  await outcomes(scene, 'report_outcome')
  await transaction((tx, afterCommit) =>
    reverseDecision(tx, afterCommit, {
      decisionId,
      kind: 'overturn',
      byId: scene.author.memberId,
      reason: 'It was fine.',
    }),
  )
  await outcomes(scene, 'lifted')
})
