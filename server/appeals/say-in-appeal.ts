import { isStaff } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { partiality } from '#server/cases/lease.ts'
import { recordQueueEvent } from '#server/cases/record-queue-event.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { db } from '#server/db.ts'
import { conflict, forbidden, notFound } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import { hurtingWords } from '#server/posts/hurting-words.ts'
import { screenOnce } from '#server/posts/screen-in-time.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { appealLimits } from './limits.ts'
import { lockAppeal, requireOpen } from './load-appeal.ts'
import type { Said, SayInput } from './schema.ts'

type Locked = Awaited<ReturnType<typeof lockAppeal>>

/** Whoever may decide an appeal may also speak in it. */
const requireJudge = async (tx: Tx, viewer: Viewer, { caseId }: Locked) => {
  const open = viewer.welcomed && !viewer.suspended && isStaff(viewer)
  const seen = open && (await tx.case.findFirst({ where: { id: caseId, ...visibleCases(viewer) } }))
  if (!seen) throw notFound('There is no such appeal.')
  const partial = await partiality(tx, viewer, caseId)
  if (partial) throw forbidden(partial)
}

/** Who hears that the author said something: moderators who spoke here, and the one who has it in hands. */
const listeners = async (tx: Tx, { id, caseId }: Locked) => {
  const [spoke, holds] = await Promise.all([
    tx.appealMessage.findMany({ where: { appealId: id, fromAuthor: false }, select: { fromId: true } }),
    tx.lease.findMany({
      where: { caseId, releasedAt: null, expiresAt: { gt: new Date() } },
      select: { moderatorId: true },
    }),
  ])
  return [...spoke.map(({ fromId }) => fromId), ...holds.map(({ moderatorId }) => moderatorId)]
}

const write = async (
  tx: Tx,
  afterCommit: AfterCommit,
  viewer: Viewer,
  { appealId, words }: SayInput,
): Promise<void> => {
  const appeal = await lockAppeal(tx, appealId)
  const fromAuthor = appeal.memberId === viewer.memberId
  if (!fromAuthor) await requireJudge(tx, viewer, appeal)
  requireOpen(appeal)
  if ((await tx.appealMessage.count({ where: { appealId } })) >= appealLimits.messages)
    throw conflict('Much has been said here already. Somebody will answer; your words are kept on this page.')
  await tx.appealMessage.create({ data: { appealId, fromId: viewer.memberId, fromAuthor, words } })
  const told = fromAuthor ? await listeners(tx, appeal) : [appeal.memberId]
  for (const memberId of new Set(told))
    await notify(tx, afterCommit, { kind: 'appeal_message', memberId, appealId })
  await recordQueueEvent(tx, afterCommit, { caseId: appeal.caseId, kind: 'edited' })
}

/**
 * Says something in an appeal: its author, or a moderator who may decide it. The engine asks a moderator once
 * about words that may hurt; an author who sounds in danger is shown where help is.
 */
export const sayInAppeal = async (viewer: Viewer, input: SayInput): Promise<Said> => {
  const appeal = await db.appeal.findUnique({
    where: { id: input.appealId },
    select: { memberId: true, case: { select: { circle: { select: { slug: true } } } } },
  })
  if (!appeal) throw notFound('There is no such appeal.')
  const circle = appeal.case.circle.slug
  const own = appeal.memberId === viewer.memberId
  const asked = !own && isStaff(viewer) && !input.insists && (await hurtingWords(input.words, circle))
  if (asked) return { done: false, words: asked }
  await transaction((tx, afterCommit) => write(tx, afterCommit, viewer, input))
  const care = own && (await screenOnce(input.words, { circle }))?.label === 'crisis'
  return { done: true, care }
}
