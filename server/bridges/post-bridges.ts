import type { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { log } from '#server/log.ts'
import { beginningOf, nextMonthly } from '#server/prompts/occurrences.ts'
import { postFromHosts } from '#server/prompts/post-from-hosts.ts'
import { latestMs } from '#server/prompts/post-prompts.ts'
import { speakingHost } from '#server/prompts/speaking-host.ts'
import type { Tx } from '#server/transaction.ts'
import { bridgeWords } from './bridge-words.ts'

const both = {
  home: { select: { id: true, slug: true, name: true } },
  other: { select: { name: true } },
} as const
type Due = Prisma.BridgeGetPayload<{ include: typeof both }>

// As with prompts: whoever moves `nextAt` on has the turn.
const takeTurn = async (tx: Tx, bridge: Due, now: Date) => {
  const turn = { id: bridge.id, nextAt: bridge.nextAt, endedAt: null }
  const { count } = await tx.bridge.updateMany({ where: turn, data: { nextAt: nextMonthly(bridge, now) } })
  return count === 1
}

const open = async (bridge: Due, now: Date) => {
  const { id: bridgeId, home, other, homePrompt, otherPrompt, title, intent, wish } = bridge
  const on = beginningOf(bridge.nextAt, 'month', bridge.timeZone)
  const authorId = (await speakingHost(bridge.homeId, null)) ?? (await speakingHost(bridge.otherId, null))
  const tooLate = now.getTime() - bridge.nextAt.getTime() > latestMs
  const opened = await db.bridgeRun.findUnique({ where: { bridgeId_on: { bridgeId, on } } })
  if (tooLate || !authorId || opened) return takeTurn(db, bridge, now)
  const body = bridgeWords({ home: home.name, other: other.name, homePrompt, otherPrompt })
  const key = `bridge:${bridgeId}:${on.toISOString().slice(0, 7)}`
  const opening = {
    circle: home,
    alsoCircleId: bridge.otherId,
    authorId,
    title,
    body,
    intent,
    wish,
    bridgeId,
    key,
  }
  await postFromHosts(opening, async (tx) => {
    if (!(await takeTurn(tx, bridge, now))) return false
    const { count } = await tx.bridgeRun.createMany({ data: [{ bridgeId, on }], skipDuplicates: true })
    return count === 1
  })
}

/** Opens every accepted bridge whose day has come, once a month, in one conversation for both circles. */
export const postBridges = async (now = new Date()): Promise<void> => {
  const due = await db.bridge.findMany({
    where: { acceptedAt: { not: null }, endedAt: null, nextAt: { lte: now } },
    orderBy: { nextAt: 'asc' },
    take: 50,
    include: both,
  })
  for (const bridge of due)
    await open(bridge, now).catch((error) =>
      log.error({ err: error, bridgeId: bridge.id }, 'a bridge failed'),
    )
}
