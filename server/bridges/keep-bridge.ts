import type { Viewer } from '#server/auth/viewer.ts'
import { requireHost } from '#server/circles/require-host.ts'
import { db } from '#server/db.ts'
import { conflict, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { nextMonthly } from '#server/prompts/occurrences.ts'
import { isDoubled } from '#server/refused.ts'
import { transaction } from '#server/transaction.ts'
import type { ProposeBridgeInput } from './schema.ts'

const gone = () => notFound('That bridge is not there any more.')

const logged = (viewer: Viewer, act: string, circleId: string, title: string) =>
  ({ actorId: viewer.memberId, act, subject: circleId, detail: { title } }) as const

/** Proposes a conversation a month to another circle. Nothing is written there until one of its hosts accepts. */
export const proposeBridge = async (viewer: Viewer, input: ProposeBridgeInput) => {
  await requireHost(viewer, input.homeId)
  const other = await db.circle.findUnique({
    where: { id: input.otherId, kind: 'circle' },
    select: { id: true },
  })
  if (!other) throw notFound('There is no such circle.')
  return transaction(async (tx) => {
    const row = { ...input, nextAt: nextMonthly(input, new Date()) }
    const { id } = await tx.bridge.create({ data: row, select: { id: true } })
    await appendModLog(tx, logged(viewer, 'bridge.propose', input.homeId, input.title))
    return { bridgeId: id }
  }).catch((error) => {
    throw isDoubled(error) ? conflict('There is a bridge between these two already.') : error
  })
}

/** A host of the other circle says yes; an admin may for both. */
export const acceptBridge = async (viewer: Viewer, bridgeId: string) => {
  const bridge = await db.bridge.findFirst({ where: { id: bridgeId, endedAt: null } })
  if (!bridge) throw gone()
  await requireHost(viewer, bridge.otherId)
  await transaction(async (tx) => {
    const { count } = await tx.bridge.updateMany({
      where: { id: bridgeId, endedAt: null, acceptedAt: null },
      data: { acceptedAt: new Date(), nextAt: nextMonthly(bridge, new Date()) },
    })
    if (count > 0) await appendModLog(tx, logged(viewer, 'bridge.accept', bridge.otherId, bridge.title))
  })
}

const hostsOf = async (viewer: Viewer, one: string, other: string) => {
  const asOne = await requireHost(viewer, one).then(
    () => true,
    () => false,
  )
  if (!asOne) await requireHost(viewer, other)
}

/** Either side ends it, or says no to it. What was said stays, with both. */
export const endBridge = async (viewer: Viewer, bridgeId: string) => {
  const bridge = await db.bridge.findFirst({ where: { id: bridgeId, endedAt: null } })
  if (!bridge) throw gone()
  await hostsOf(viewer, bridge.homeId, bridge.otherId)
  await transaction(async (tx) => {
    const { count } = await tx.bridge.updateMany({
      where: { id: bridgeId, endedAt: null },
      data: { endedAt: new Date() },
    })
    if (count > 0) await appendModLog(tx, logged(viewer, 'bridge.end', bridge.homeId, bridge.title))
  })
}
