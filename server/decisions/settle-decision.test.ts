import { expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { decideCase } from './decide-case.ts'
import { mailStatement } from './mail-statement.ts'
import { graceMinutes } from './policy.ts'
import { settleDecision } from './settle-decision.ts'
import { undoDecision } from './undo-decision.ts'

type JobRow = { identifier: string; runAt: Date }
const jobsOf = (decisionId: string) => db.$queryRaw<JobRow[]>`
  SELECT t."identifier", j."run_at" AS "runAt" FROM graphile_worker._private_jobs j
  JOIN graphile_worker._private_tasks t ON t."id" = j."task_id"
  WHERE j."payload" ->> 'decisionId' = ${decisionId} ORDER BY t."identifier"`

const suspended = async () => {
  const scene = await makeCase()
  const lead = await makeViewer({ role: 'lead' })
  const decided = await decideCase(lead, {
    ...(await takeCase(lead, scene.caseId)),
    kind: 'suspend',
    days: 7,
    guidelineId: await guidelineOf(scene.circle.id),
    note: 'I read it twice.',
    spans: [],
  })
  if (!decided.done) throw new Error('the note was plain')
  const { email } = await db.member.findUniqueOrThrow({ where: { id: scene.reader.memberId } })
  return { lead, decisionId: decided.decisionId, email }
}

it('waits for the end of the grace, with its job written beside the decision', async () => {
  const { decisionId } = await suspended()
  const jobs = await jobsOf(decisionId)
  expect(jobs.map(({ identifier }) => identifier)).toEqual(['announce_decision', 'settle_decision'])
  const wait = (jobs[1]?.runAt.getTime() ?? 0) - Date.now()
  expect(wait).toBeGreaterThan((graceMinutes - 1) * 60_000)
})

it('writes to the author once the grace is over, without a word of what it is about', async () => {
  const { decisionId, email } = await suspended()
  await settleDecision(decisionId)
  expect((await jobsOf(decisionId)).map(({ identifier }) => identifier)).toContain('mail_statement')
  await mailStatement(decisionId)
  const mails = await db.demoMail.findMany({ where: { to: email } })
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain(`/notices/statement/${decisionId}`)
  expect(mails[0]?.text).not.toContain('read it twice')
})

it('writes to nobody about what was undone', async () => {
  const { decisionId, email, lead } = await suspended()
  await undoDecision(lead, decisionId)
  await settleDecision(decisionId)
  await mailStatement(decisionId)
  expect((await jobsOf(decisionId)).map(({ identifier }) => identifier)).not.toContain('mail_statement')
  expect(await db.demoMail.count({ where: { to: email } })).toBe(0)
})
