import { db } from '#server/db.ts'
import { dropTurns, markSent, postpone } from './end-turns.ts'
import type { Owner, Turn } from './look-again.ts'
import { sendPush } from './send-push.ts'

/** Minutes to wait before each further attempt; after the last one it is left to the app. */
const waits = [1, 5, 30, 120]

type Device = { id: string; endpoint: string; p256dh: string; auth: string }

const wake = async (devices: Device[], urgent: boolean) => {
  const answers = await Promise.all(
    devices.map(async (device) => ({
      device,
      ...(await sendPush(device, { url: '/notices' }, { urgent })),
    })),
  )
  const of = (outcome: string) => answers.filter((answer) => answer.outcome === outcome)
  const gone = of('gone').map(({ device }) => device.id)
  await db.pushSubscription.deleteMany({ where: { id: { in: gone } } })
  const after = answers.flatMap((answer) => (answer.outcome === 'later' && answer.at ? [answer.at] : []))
  return {
    reached: of('sent').map(({ device }) => device.id),
    tryAgain: of('later').length > 0,
    notBefore: Math.max(0, ...after.map((at) => at.getTime())),
  }
}

const end = (turn: Turn, reached: boolean, now: Date) =>
  reached || turn.pushedTo.length > 0
    ? markSent([turn.id], now)
    : dropTurns([turn.id], 'no browser answered', now)

const putBack = async (owner: Owner, turn: Turn, reached: string[], until: Date) => {
  await db.delivery.update({
    where: { id: turn.id },
    data: { attempts: { increment: 1 }, pushedTo: { push: reached } },
  })
  await postpone({ memberId: owner.id, channel: 'push' }, [turn.id], until)
}

/** Wakes each browser of a member once for all that waits; those in trouble are tried again, later each time. */
export const pushNotices = async (owner: Owner, turns: Turn[], now: Date) => {
  const devices = await db.pushSubscription.findMany({ where: { memberId: owner.id } })
  // whoever has it already is not woken twice
  const have = (id: string) => turns.every(({ pushedTo }) => pushedTo.includes(id))
  const waiting = devices.filter(({ id }) => !have(id))
  const { reached, tryAgain, notBefore } = await wake(
    waiting,
    turns.some(({ urgent }) => urgent),
  )
  for (const turn of turns) {
    const wait = waits[turn.attempts]
    if (!tryAgain || wait === undefined) await end(turn, reached.length > 0, now)
    else await putBack(owner, turn, reached, new Date(Math.max(now.getTime() + wait * 60_000, notBefore)))
  }
}
