import { setTimeout as pause } from 'node:timers/promises'
import { whoMissEach } from '#server/apart/who-is-apart.ts'
import { log } from '#server/log.ts'
import { rooms, type ThreadSignal } from './events.ts'
import { io, publishToCircle, publishToThread } from './publish.ts'

type Told = { signal: ThreadSignal; circleIds: string[] }

/** Conversations in which something is being told, with what waits for its turn there. */
const turns = new Map<string, Told[]>()

/** From how many readers on, how long for each of them, and how long at most. */
const crowd = { from: 50, msEach: 0.1, mostMs: 250 }

/**
 * Milliseconds until so many readers are told again. What comes meanwhile goes to each of them as one: to tell a
 * thousand costs as much as writing does, so telling takes a share of the time that does not grow with who is there.
 */
export const restAfter = (readers: number) =>
  readers < crowd.from ? 0 : Math.min(crowd.mostMs, readers * crowd.msEach)

const readersOf = (threadId: string) => io()?.sockets.adapter.rooms.get(rooms.thread(threadId))?.size ?? 0

const byNumber = (one: Told, other: Told) => one.signal.seq - other.signal.seq

/** Whoever misses one of them hears the others: those that nobody misses go together, in the order of all. */
const inPackets = (told: Told[], apartOf: (told: Told) => string[]) => {
  const packets: { signals: ThreadSignal[]; apart: string[] }[] = []
  for (const one of told) {
    const apart = apartOf(one)
    const last = packets.at(-1)
    if (last && last.apart.length === 0 && apart.length === 0) last.signals.push(one.signal)
    else packets.push({ signals: [one.signal], apart })
  }
  return packets
}

/** Who hears of a list that changed: all but those who miss every one of the changes. */
const tellLists = (threadId: string, told: Told[], apartOf: (told: Told) => string[]) => {
  for (const circleId of new Set(told.flatMap(({ circleIds }) => circleIds))) {
    const [first = [], ...others] = told.filter((one) => one.circleIds.includes(circleId)).map(apartOf)
    publishToCircle(
      circleId,
      threadId,
      first.filter((memberId) => others.every((apart) => apart.includes(memberId))),
    )
  }
}

const tell = async (threadId: string, told: Told[]) => {
  told.sort(byNumber)
  const ids = told.flatMap(({ signal }) => ('postId' in signal ? [signal.postId] : []))
  const missed = ids.length > 0 ? await whoMissEach(ids) : new Map<string, string[]>()
  const apartOf = ({ signal }: Told) => ('postId' in signal && missed.get(signal.postId)) || []
  for (const { signals, apart } of inPackets(told, apartOf)) publishToThread(signals, apart)
  tellLists(threadId, told, apartOf)
}

const goOn = async (threadId: string) => {
  for (;;) {
    await pause(restAfter(readersOf(threadId)))
    const told = turns.get(threadId) ?? []
    if (told.length === 0) return void turns.delete(threadId)
    turns.set(threadId, [])
    await tell(threadId, told).catch((error) =>
      // browsers catch up by number
      log.warn({ err: error }, 'what happened in a conversation could not be told'),
    )
  }
}

/**
 * Tells a thread's readers what happened to a post, except those for whom it is not there; `circleIds` where
 * a circle's list changed too. Asked after the commit: who was kept apart meanwhile hears nothing. In one conversation
 * one after the other, or a number could overtake the one before it and all its readers would ask what they missed.
 */
export const tellThread = async (signal: ThreadSignal, circleIds: string[] = []) => {
  const { threadId } = signal
  const going = turns.get(threadId)
  if (going) return void going.push({ signal, circleIds })
  turns.set(threadId, [])
  try {
    await tell(threadId, [{ signal, circleIds }])
  } finally {
    void goOn(threadId)
  }
}
