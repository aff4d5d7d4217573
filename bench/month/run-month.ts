import { raiseAlarms } from '#server/cases/raise-alarms.ts'
import type { LeaseView } from '#server/cases/schema.ts'
import { tellLeads } from '#server/cases/tell-leads.ts'
import { db } from '#server/db.ts'
import { arrivalsOf } from './arrivals.ts'
import { type Chance, chanceOf } from './chance.ts'
import { letClockRun, setClock } from './clock.ts'
import { openDiary } from './diary.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { arrive, makePlace, type Place } from './place.ts'
import { makeTeam, type Person } from './team.ts'
import { type Late, passedOver, readLate } from './waited-too-long.ts'
import { sitDown } from './work.ts'

export type Month = {
  chance: Chance
  place: Place
  ledger: Ledger
  later: (at: number, act: (at: number) => Promise<unknown>) => void
  served: (person: Person, lease: LeaseView, at: number, consented: boolean) => Promise<void>
  count: (what: keyof Counts) => void
}
export type Counts = { arrived: number; decided: number; asked: number }
/** Somebody was given one while these waited; judged when the minute is over. */
type Given = { person: Person; nth: number; left: number }
export type Outcome = {
  counts: Counts
  ledger: Ledger
  team: Person[]
  passedOver: string[]
  servedAfterSkip: string[]
  longestWait: number
  lateSeen: number
}

type Wanted = { days: number; perDay: number; seed: number; from?: number }
const hour = 3_600_000
const threads = 24

/** A month of arrivals and shifts on an empty database, with the commands that people's taps call. */
export const runMonth = async ({
  days,
  perDay,
  seed,
  from = Date.UTC(2027, 0, 4),
}: Wanted): Promise<Outcome> => {
  const chance = chanceOf(seed)
  const ledger = openLedger()
  const diary = openDiary()
  const counts: Counts = { arrived: 0, decided: 0, asked: 0 }
  const lateSeen = new Set<string>()
  const passed: string[] = []
  const again: string[] = []
  let given: Given[] = []
  let longestWait = 0
  setClock(from)
  const place = await makePlace(threads)
  const team = await makeTeam(chance, from, days)

  const served: Month['served'] = async (person, { caseId }, at, consented) => {
    const left = ledger.leftAt(person, at)
    const found = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    const { lane, topic, weight, priority } = found
    const waitsSince = found.waitsSince.getTime()
    if (ledger.hasSkipped(person, caseId)) again.push(caseId)
    ledger.give(person, { at, caseId, lane, topic, weight, priority, waitsSince, consented })
    given.push({ person, nth: ledger.of(person).length - 1, left })
    longestWait = Math.max(longestWait, at - waitsSince)
  }
  const month: Month = {
    chance,
    place,
    ledger,
    later: diary.add,
    served,
    count: (what) => (counts[what] += 1),
  }

  /** Those were free all through this minute: before anybody reached, and still when all had. */
  const judge = async (at: number, before: Late[]) => {
    const after = new Set((await readLate(at)).map(({ id }) => id))
    const free = before.filter(({ id }) => after.has(id))
    for (const { person, nth, left } of given) {
      const one = ledger.of(person)[nth]
      const late = one && !one.consented ? passedOver(ledger, person, one, free, left) : null
      if (one && late) passed.push(`${one.caseId} before ${late.id} at ${new Date(at).toISOString()}`)
    }
    given = []
  }

  for (const [nth, arrival] of arrivalsOf(chance, from, days, perDay, threads).entries())
    diary.add(arrival.at, () => arrive(place, arrival, nth).then(() => month.count('arrived')), 'first')
  for (const person of team) for (const shift of person.shifts) diary.add(shift.from, sitDown(month, person))
  for (let at = from + hour; at < from + days * 24 * hour; at += hour) diary.add(at, tellLeads)
  for (let at = from; at < from + days * 24 * hour; at += hour / 2)
    diary.add(at, () => raiseAlarms(new Date()), 'first')

  await diary.live(from + days * 24 * hour, async (at, act) => {
    setClock(at)
    const before = await readLate(at)
    for (const { id } of before) lateSeen.add(id)
    await act()
    if (given.length > 0) await judge(at, before)
  })
  letClockRun()
  return {
    counts,
    ledger,
    team,
    passedOver: passed,
    servedAfterSkip: again,
    longestWait,
    lateSeen: lateSeen.size,
  }
}
