import { Logger, run, type TaskList } from 'graphile-worker'
import { tellLeads } from '#server/cases/tell-leads.ts'
import { pool } from '#server/db.ts'
import { announceDecision } from '#server/decisions/announce-decision.ts'
import { mailStatement } from '#server/decisions/mail-statement.ts'
import { settleDecision } from '#server/decisions/settle-decision.ts'
import { encodeExample } from '#server/examples/encode-example.ts'
import { log } from '#server/log.ts'
import { askSecondOpinion } from '#server/posts/ask-second-opinion.ts'
import { screenRevision } from '#server/posts/screen-revision.ts'
import { comparePrecedents } from '#server/reviews/compare-precedents.ts'
import type { Jobs } from './enqueue.ts'

type Task<Name extends keyof Jobs> = (payload: Jobs[Name]) => Promise<void>
const tasks: { [Name in keyof Jobs]: Task<Name> } = {
  screen_revision: ({ revisionId }) => screenRevision(revisionId),
  encode_example: ({ revisionId }) => encodeExample(revisionId),
  ask_second_opinion: ({ revisionId }) => askSecondOpinion(revisionId),
  announce_decision: ({ decisionId }) => announceDecision(decisionId),
  settle_decision: ({ decisionId }) => settleDecision(decisionId),
  mail_statement: ({ decisionId }) => mailStatement(decisionId),
  compare_precedents: ({ decisionId }) => comparePrecedents(decisionId),
  tell_leads: () => tellLeads(),
}

// minute, hour, day, month, weekday
const crontab = '7 * * * * tell_leads'

const logger = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ job: true }, message)
  else if (level === 'warning') log.warn({ job: true }, message)
})

/** Starts working through the jobs in the database. Any number of processes may do so at once. */
export const runJobs = () =>
  run({
    pgPool: pool(),
    taskList: tasks as unknown as TaskList,
    crontab,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger,
  })
