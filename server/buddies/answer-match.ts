import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import { evictFromCircle } from '#server/realtime/evict-from-circle.ts'
import { publishToMembers } from '#server/realtime/publish.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { areApart, otherOf, pairsOf, takeTurns } from './my-pair.ts'

type Pair = {
  id: string
  firstId: string
  secondId: string
  firstAccepted: boolean
  secondAccepted: boolean
}

/** Their place: listed nowhere, open to nobody else, and each hears when the other says something new. */
const openPlace = (tx: Tx, { firstId, secondId }: Pair) =>
  tx.circle.create({
    data: {
      kind: 'pair',
      slug: `two-${randomUUID()}`,
      name: 'The two of you',
      forWhom: 'You and one other parent',
      about: 'A place for two. The house rules hold here too, and either of you can end it with one tap.',
      accent: 'dusk',
      joinPolicy: 'invite',
      memberships: {
        create: [firstId, secondId].map((memberId) => ({ memberId, state: 'active', hearsNew: true })),
      },
    },
    select: { id: true },
  })

const begin = async (tx: Tx, afterCommit: AfterCommit, pair: Pair) => {
  const both = [pair.firstId, pair.secondId]
  const place = await openPlace(tx, pair)
  await tx.buddyPair.update({
    where: { id: pair.id },
    data: { state: 'active', firstAccepted: true, secondAccepted: true, placeId: place.id },
  })
  await tx.buddyWish.deleteMany({ where: { memberId: { in: both } } })
  for (const memberId of both) await notify(tx, afterCommit, { kind: 'buddy_ready', memberId })
}

/** Not now: this one asks no more; the other still does, and never learns that somebody was there. */
const decline = async (tx: Tx, afterCommit: AfterCommit, pair: Pair, memberId: string) => {
  const both = [pair.firstId, pair.secondId]
  await tx.buddyPair.update({ where: { id: pair.id }, data: { state: 'ended', endedAt: new Date() } })
  await tx.buddyWish.deleteMany({ where: { memberId } })
  await tx.notification.deleteMany({ where: { memberId: { in: both }, kind: 'buddy_match' } })
  afterCommit(() => publishToMembers(both, { kind: 'notifications' }))
}

/** Says yes or not now to somebody whose name is not known yet. */
export const answerMatch = (viewer: Viewer, accept: boolean): Promise<void> =>
  transaction(async (tx, afterCommit) => {
    await takeTurns(tx)
    const { memberId } = viewer
    const pair = await tx.buddyPair.findFirst({ where: { ...pairsOf(memberId), state: 'offered' } })
    if (!pair) throw notFound('That has changed meanwhile. Please look again.')
    if (!accept || (await areApart(tx, pair))) return decline(tx, afterCommit, pair, memberId)
    const first = pair.firstId === memberId
    if (first ? pair.secondAccepted : pair.firstAccepted) return begin(tx, afterCommit, pair)
    const data = first ? { firstAccepted: true } : { secondAccepted: true }
    await tx.buddyPair.update({ where: { id: pair.id }, data })
  })

/** Ends it: one tap, no reason and no message. Words stay; the same two never meet like this again. */
export const endBuddy = (viewer: Viewer): Promise<void> =>
  transaction(async (tx, afterCommit) => {
    await takeTurns(tx)
    const { memberId } = viewer
    const pair = await tx.buddyPair.findFirst({ where: { ...pairsOf(memberId), state: 'active' } })
    if (!pair) return
    const both = [pair.firstId, pair.secondId]
    const circleId = pair.placeId ?? ''
    await tx.buddyPair.update({ where: { id: pair.id }, data: { state: 'ended', endedAt: new Date() } })
    if (pair.placeId)
      await tx.membership.updateMany({ where: { circleId, state: 'active' }, data: { state: 'left' } })
    await notify(tx, afterCommit, { kind: 'buddy_ended', memberId: otherOf(pair, memberId) })
    if (pair.placeId) for (const one of both) afterCommit(() => evictFromCircle(one, circleId))
  })
