import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { changeAddress } from '#server/addresses/hold-address.ts'
import { mailAddressChanged } from '#server/addresses/mail-changed.ts'
import { mailAddressGiven } from '#server/addresses/mail-given.ts'
import { postBridges } from '#server/bridges/post-bridges.ts'
import { deliverLetters } from '#server/care-tools/deliver-letters.ts'
import { raiseAlarms } from '#server/cases/raise-alarms.ts'
import { tellLeads } from '#server/cases/tell-leads.ts'
import { weighThread } from '#server/cases/weigh-thread.ts'
import { pool } from '#server/db.ts'
import { announceDecision } from '#server/decisions/announce-decision.ts'
import { mailStatement } from '#server/decisions/mail-statement.ts'
import { pruneSnapshots } from '#server/decisions/prune-snapshots.ts'
import { settleDecision } from '#server/decisions/settle-decision.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { fanOut } from '#server/deliveries/fan-out.ts'
import { planDigests } from '#server/deliveries/plan-digests.ts'
import { sendDigest } from '#server/deliveries/send-digest.ts'
import { env } from '#server/env.ts'
import { encodeExample } from '#server/examples/encode-example.ts'
import { buildExport } from '#server/exports/build-export.ts'
import { dropExports } from '#server/exports/drop-exports.ts'
import { mailExport } from '#server/exports/mail-export.ts'
import { pruneMarks } from '#server/familiar/note-familiar.ts'
import { greet } from '#server/greeting/greet.ts'
import { pruneImages } from '#server/images/prune-images.ts'
import { closeAccount, takeHidden } from '#server/leaving/close-account.ts'
import { bringBack } from '#server/leaving/come-back.ts'
import { eraseDue } from '#server/leaving/erase-due.ts'
import { forgetAddresses } from '#server/leaving/forget-addresses.ts'
import { mailLeaving } from '#server/leaving/mail-leaving.ts'
import { log } from '#server/log.ts'
import { cleanMessage } from '#server/log-error.ts'
import { tellTheRest } from '#server/notifications/tell-the-rest.ts'
import { mailPasskey } from '#server/passkeys/mail-passkey.ts'
import { askSecondOpinion } from '#server/posts/ask-second-opinion.ts'
import { screenRevision } from '#server/posts/screen-revision.ts'
import { postPrompts } from '#server/prompts/post-prompts.ts'
import { mailSecondStep } from '#server/proofs/mail-second-step.ts'
import { comparePrecedents } from '#server/reviews/compare-precedents.ts'
import { reviewDowngrade } from '#server/reviews/review-downgrade.ts'
import { forgetWords, learnWords } from '#server/search/learn-words.ts'
import { mailCarePage } from '#server/support/mail-care-page.ts'
import { pageCare } from '#server/support/page-care.ts'
import { endCalm } from '#server/threads/end-calm.ts'
import { deliverWebhook } from '#server/webhooks/deliver-webhook.ts'
import type { Jobs } from './enqueue.ts'
import { freeJobs } from './free-jobs.ts'
import { jobPool } from './job-pool.ts'
import { type Lane, laneOf, lanes } from './lanes.ts'

type Task<Name extends keyof Jobs> = (payload: Jobs[Name]) => Promise<void>
const tasks: { [Name in keyof Jobs]: Task<Name> } = {
  screen_revision: ({ revisionId }) => screenRevision(revisionId),
  encode_example: ({ revisionId }) => encodeExample(revisionId),
  ask_second_opinion: ({ revisionId }) => askSecondOpinion(revisionId),
  announce_decision: ({ decisionId }) => announceDecision(decisionId),
  settle_decision: ({ decisionId }) => settleDecision(decisionId),
  mail_statement: ({ decisionId }) => mailStatement(decisionId),
  mail_passkey: (payload) => mailPasskey(payload),
  change_address: (payload) => changeAddress(payload),
  mail_address_changed: (payload) => mailAddressChanged(payload),
  mail_address_given: (payload) => mailAddressGiven(payload),
  mail_second_step: (payload) => mailSecondStep(payload),
  compare_precedents: ({ decisionId }) => comparePrecedents(decisionId),
  weigh_thread: ({ threadId }) => weighThread(threadId),
  raise_alarms: () => raiseAlarms(),
  free_jobs: () => freeJobs(),
  post_prompts: () => postPrompts(),
  post_bridges: () => postBridges(),
  prune_snapshots: async () => void (await pruneSnapshots()),
  page_care: (payload) => pageCare(payload),
  mail_care_page: ({ pageId }) => mailCarePage(pageId),
  review_downgrade: ({ assessmentId }) => reviewDowngrade(assessmentId),
  tell_leads: () => tellLeads(),
  deliver_webhook: ({ deliveryId }) => deliverWebhook(deliveryId),
  end_calm: ({ threadId }) => endCalm(threadId),
  deliver: (line) => deliver(line),
  fan_out: (payload) => fanOut(payload),
  tell_of_replies: (replies) => tellTheRest(replies),
  tell_the_rest: (reply) => tellTheRest([reply]),
  plan_digests: () => planDigests(),
  send_digest: (key) => sendDigest(key),
  greet: ({ threadId }) => greet(threadId),
  deliver_letters: async () => void (await deliverLetters()),
  learn_words: () => learnWords(),
  forget_words: () => forgetWords(),
  prune_images: async () => void (await pruneImages()),
  close_account: ({ memberId }) => closeAccount(memberId),
  take_hidden: (payload) => takeHidden(payload),
  bring_back: (payload) => bringBack(payload),
  mail_leaving: (payload) => mailLeaving(payload),
  erase_due: () => eraseDue(),
  forget_addresses: () => forgetAddresses(),
  build_export: ({ exportId }) => buildExport(exportId),
  mail_export: (payload) => mailExport(payload),
  drop_exports: () => dropExports(),
  prune_marks: () => pruneMarks(),
}

// what a job failed over may quote the words it was about
const withoutError = (message: string) => cleanMessage(message.replace(/ with error[\s\S]*/, ''))
const logger = new Logger(() => (level, message, meta) => {
  const line = { job: true, ...(meta?.error ? { err: meta.error } : {}) }
  if (level === 'error') log.error(line, withoutError(message))
  else if (level === 'warning') log.warn(line, withoutError(message))
})

/**
 * What comes round by itself (UTC). One process of all puts each of them into the database; whoever is free
 * does it, and what was not done yet is not put there twice.
 */
const rounds = [
  ['* * * * *', 'raise_alarms'],
  ['* * * * *', 'free_jobs'],
  ['* * * * *', 'post_prompts'],
  ['* * * * *', 'post_bridges'],
  ['7 * * * *', 'tell_leads'],
  // zones begin at every quarter of an hour
  ['*/5 * * * *', 'plan_digests'],
  ['17 3 * * *', 'prune_snapshots'],
  ['*/10 * * * *', 'deliver_letters'],
  ['*/5 * * * *', 'learn_words'],
  ['37 3 * * *', 'forget_words'],
  ['27 * * * *', 'prune_images'],
  ['*/10 * * * *', 'erase_due'],
  ['47 * * * *', 'forget_addresses'],
  ['57 * * * *', 'drop_exports'],
  ['47 3 * * *', 'prune_marks'],
] as const
const crontab = rounds.map(([when, name]) => `${when} ${name} ?jobKey=${name}`).join('\n')

const tasksOf = (lane: Lane) =>
  Object.fromEntries(Object.entries(tasks).filter(([name]) => laneOf(name as keyof Jobs) === lane))

const begin = (connections: pg.Pool, lane: Lane) =>
  run({
    pgPool: jobPool(connections, lane === 'inside'),
    taskList: tasksOf(lane) as TaskList,
    ...(lane === 'inside' ? { crontab } : { parsedCronItems: [] }),
    concurrency: lanes[lane],
    pollInterval: 2000,
    noHandleSignals: true,
    logger,
  })

/** Behind a pooler nothing that was asked for on one connection is heard on the next: jobs go past it. */
const openDirect = (connectionString: string) => {
  const direct = new pg.Pool({ connectionString, max: 4 })
  direct.on('error', () => undefined)
  direct.on('connect', (client) => client.on('error', () => undefined))
  return direct
}

/** Milliseconds until the jobs are tried again after the database was away. */
const patience = 2_000
/** Milliseconds that errands outside have to end when this process does. */
const endOutside = 3_000

const keepRunning = async (start: () => Promise<Runner>) => {
  let runner = await start()
  let stopping = false
  const goOn = async () => {
    while (!stopping) {
      await runner.promise.catch((error) => log.warn({ err: error }, 'the jobs stopped'))
      if (stopping) return
      await new Promise((done) => setTimeout(done, patience))
      runner = await start().catch(() => runner)
    }
  }
  const working = goOn()
  return async () => {
    stopping = true
    await runner.stop().catch(() => undefined)
    await working
  }
}

/**
 * Starts working through the jobs in the database. Any number of processes may do so at once. The library gives
 * up when the database is away for long; this begins anew until it is back.
 */
export const runJobs = async () => {
  const { DATABASE_DIRECT_URL } = env()
  const direct = DATABASE_DIRECT_URL ? openDirect(DATABASE_DIRECT_URL) : undefined
  const stopInside = await keepRunning(() => begin(direct ?? pool(), 'inside'))
  const stopOutside = await keepRunning(() => begin(direct ?? pool(), 'outside'))
  const stop = async () => {
    // a mail server may hang for longer than anybody waits for us to end: what it had is taken up again by others
    const enough = new Promise((done) => setTimeout(done, endOutside))
    await Promise.all([stopInside(), Promise.race([stopOutside(), enough])])
    await direct?.end()
  }
  return { stop }
}
