import { Prisma } from '#prisma/generated/client.ts'
import type { NoticeChannel, PageRing } from '#prisma/generated/enums.ts'
import type { StepNews } from '#server/proofs/policy.ts'
import type { Tx } from '#server/transaction.ts'

/** The jobs that exist and what each is given. */
export type Jobs = {
  screen_revision: { revisionId: string }
  encode_example: { revisionId: string }
  ask_second_opinion: { revisionId: string }
  announce_decision: { decisionId: string }
  settle_decision: { decisionId: string }
  mail_statement: { decisionId: string }
  mail_passkey: { memberId: string }
  change_address: { memberId: string }
  mail_address_changed: { memberId: string; by?: 'the machine' }
  mail_address_given: { memberId: string }
  mail_second_step: { memberId: string; what: StepNews }
  compare_precedents: { decisionId: string }
  weigh_thread: { threadId: string }
  raise_alarms: Record<never, never>
  free_jobs: Record<never, never>
  post_prompts: Record<never, never>
  post_bridges: Record<never, never>
  prune_snapshots: Record<never, never>
  page_care: { caseId: string; ring: PageRing }
  mail_care_page: { pageId: string }
  review_downgrade: { assessmentId: string }
  tell_leads: Record<never, never>
  deliver_webhook: { deliveryId: string; webhookId?: string }
  end_calm: { threadId: string }
  deliver: { memberId: string; channel: NoticeChannel }
  fan_out: { threadId: string; after?: string | undefined }
  tell_of_replies: { threadId: string; postId: string; since: string }[]
  /** As the version before this one left it. */
  tell_the_rest: { threadId: string; postId: string; since: string }
  plan_digests: Record<never, never>
  send_digest: { memberId: string; period: string }
  greet: { threadId: string }
  deliver_letters: Record<never, never>
  learn_words: Record<never, never>
  forget_words: Record<never, never>
  prune_images: Record<never, never>
  close_account: { memberId: string }
  take_hidden: { memberId: string; aliasId: string }
  bring_back: { memberId: string; since: string }
  mail_leaving: { memberId: string }
  erase_due: Record<never, never>
  forget_addresses: Record<never, never>
  build_export: { exportId: string }
  mail_export: { exportId: string }
  drop_exports: Record<never, never>
  prune_marks: Record<never, never>
}

// One after the other, each receiver for itself: one that takes its time, or is dead, keeps neither the others
// nor what members wait for.
const queues: { [Name in keyof Jobs]?: (payload: Jobs[Name]) => string } = {
  deliver_webhook: ({ webhookId }) => `webhook:${webhookId ?? 'any'}`,
  tell_of_replies: ([reply]) => `rest:${reply?.threadId}`,
}

type Queued = {
  runAt?: Date
  key?: string | null
  mode?: 'replace' | 'preserve_run_at'
}

/** The call that adds a job, for a statement that does more: see enqueue. */
export const jobSql = <Name extends keyof Jobs>(
  name: Name,
  payload: Jobs[Name],
  { runAt = new Date(), key = null, mode = 'replace' }: Queued = {},
) => Prisma.sql`graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json,
  queue_name := ${queues[name]?.(payload) ?? null}, run_at := ${runAt}::timestamptz, job_key := ${key}, job_key_mode := ${mode})`

/**
 * Adds a job in the transaction of the data it is about: both are there, or neither. It runs at once, or at
 * `runAt`. With a `key` a second job of that key takes the place of one that still waits; a list is added to its
 * list. `preserve_run_at`: the time of the first one stays.
 */
export const enqueue = async <Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  payload: Jobs[Name],
  runAt: Date = new Date(),
  key: string | null = null,
  mode: 'replace' | 'preserve_run_at' = 'replace',
) => {
  await tx.$executeRaw`SELECT ${jobSql(name, payload, { runAt, key, mode })}`
}
