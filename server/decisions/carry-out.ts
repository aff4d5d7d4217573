import { markDoor } from '#server/familiar/mark-door.ts'
import { notify } from '#server/notifications/notify.ts'
import { publishPost } from '#server/posts/publish-post.ts'
import { withdrawFromView } from '#server/posts/withdraw-from-view.ts'
import { disconnectSession, publishToMember } from '#server/realtime/publish.ts'
import { imposeSanction } from '#server/sanctions/impose-sanction.ts'
import { giveStrike } from '#server/strikes/give-strike.ts'
import { offerCare } from '#server/support/offer-care.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { closeAppeal } from './close-appeal.ts'
import type { LoadedCase } from './load-case.ts'
import type { DecideInput } from './schema.ts'
import { writeStatement } from './write-statement.ts'

type Shown = LoadedCase['post']

/** Lets a post be seen. Words that their author took back meanwhile stay with them, free to return. */
export const letStand = async (tx: Tx, afterCommit: AfterCommit, post: Shown) => {
  if (post.state === 'deleted')
    await tx.post.update({ where: { id: post.id }, data: { stateBefore: 'published' } })
  else if (post.state !== 'published') await publishPost(tx, afterCommit, post)
  afterCommit(() =>
    publishToMember(post.authorId, { kind: 'own_post', threadId: post.threadId, postId: post.id }),
  )
  return post.state === 'held' || post.state === 'hidden'
}

const takeFromView = async (tx: Tx, afterCommit: AfterCommit, post: Shown) => {
  if (post.state === 'deleted')
    await tx.post.update({ where: { id: post.id }, data: { stateBefore: 'hidden' } })
  else await withdrawFromView(tx, afterCommit, post, 'hidden')
}

type Made = { id: string; moderatorId: string }
type Judged = Extract<DecideInput, { guidelineId: string }>

/** Takes the post out of view and tells its author why; a strike, and with some kinds a rest, come with it. */
const judge = async (tx: Tx, afterCommit: AfterCommit, found: LoadedCase, input: Judged, made: Made) => {
  const { post, lane, severity, circleId } = found
  const about = { memberId: post.authorId, decisionId: made.id }
  let endsAt: Date | null = null
  if (input.kind === 'note') await letStand(tx, afterCommit, post)
  else {
    await takeFromView(tx, afterCommit, post)
    await giveStrike(tx, { ...about, lane, severity, pending: input.kind === 'ask_to_rephrase' })
  }
  if (input.kind === 'cool_off' || input.kind === 'mute' || input.kind === 'suspend')
    endsAt = await imposeSanction(tx, { ...about, lane, kind: input.kind, circleId, days: input.days })
  if (input.kind === 'suspend') {
    await markDoor(tx, post.authorId, endsAt)
    const sessions = await tx.session.findMany({ where: { memberId: post.authorId }, select: { id: true } })
    for (const { id } of sessions) afterCommit(() => disconnectSession(id))
  }
  if (input.kind === 'end_membership')
    await imposeSanction(tx, { ...about, lane, kind: input.kind, circleId, days: null })
  await writeStatement(tx, found, input, { decisionId: made.id, moderatorId: made.moderatorId, endsAt })
  await notify(tx, afterCommit, { ...about, kind: 'decision', threadId: post.threadId, postId: post.id })
}

/** Does what a decision says and tells the author. The compiler finds a kind that is missing here. */
export const carryOut = async (
  tx: Tx,
  afterCommit: AfterCommit,
  found: LoadedCase,
  input: DecideInput,
  made: Made,
): Promise<void> => {
  const { post } = found
  const about = { memberId: post.authorId, threadId: post.threadId, postId: post.id, decisionId: made.id }
  switch (input.kind) {
    case 'approve':
      // Somebody whose words were in view all along need not hear that they were doubted.
      if (await letStand(tx, afterCommit, post)) await notify(tx, afterCommit, { ...about, kind: 'restored' })
      return
    case 'offer_care':
      await letStand(tx, afterCommit, post)
      await offerCare(tx, afterCommit, found, { ...about, words: input.note, sentById: made.moderatorId })
      return
    case 'note':
    case 'ask_to_rephrase':
    case 'hide':
    case 'cool_off':
    case 'mute':
    case 'suspend':
    case 'end_membership':
      return judge(tx, afterCommit, found, input, made)
    case 'uphold':
    case 'overturn':
      return closeAppeal(tx, afterCommit, found, input, made)
    default:
      input satisfies never
  }
}
