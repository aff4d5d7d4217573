import { IANAZone } from 'luxon'
import { invalid } from '#server/errors.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A day of the calendar and a minute in it, as a clock on somebody's wall shows them. Minute 1440 is midnight. */
export type Wall = { year: number; month: number; day: number; minutes: number }

const zones = new Map<string, IANAZone>()

/** The zone of this name. Throws INVALID for one that does not exist. */
export const zoneOf = (name: string): IANAZone => {
  const known = zones.get(name)
  if (known) return known
  const zone = IANAZone.create(name)
  if (!zone.isValid)
    throw invalid('We do not know that time zone. Nothing was changed; please choose one of the list.')
  zones.set(name, zone)
  return zone
}

/** The zone a member lives in; UTC until they have said, or when this machine has never heard of it. */
export const readZone = (name: string | null) => {
  try {
    return zoneOf(name ?? 'UTC').name
  } catch {
    return 'UTC'
  }
}

const asIfUtc = (wall: Wall) => Date.UTC(wall.year, wall.month - 1, wall.day, 0, wall.minutes)

/** The first instant between the two at which the clock runs as it does at the end. */
const turningPoint = (zone: IANAZone, from: number, to: number) => {
  let [before, after] = [from, to]
  const then = zone.offset(to)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (zone.offset(middle) === then) after = middle
    else before = middle
  }
  return after
}

/**
 * When a clock on the wall shows this. An hour that comes twice gives two instants; one that is left out
 * gives the instant at which the clock jumped over it, twice.
 */
export const instantsOf = (wall: Wall, zoneName: string): { first: number; last: number } => {
  const zone = zoneOf(zoneName)
  const local = asIfUtc(wall)
  const offsets = [...new Set([zone.offset(local - 1.1 * day), zone.offset(local + 1.1 * day)])]
  const candidates = offsets.map((offset) => local - offset * minute)
  const there = candidates.filter((at) => at + zone.offset(at) * minute === local)
  if (there.length > 0) return { first: Math.min(...there), last: Math.max(...there) }
  const jump = turningPoint(zone, Math.min(...candidates), Math.max(...candidates))
  return { first: jump, last: jump }
}

/** What the wall clock and the calendar show at an instant. Monday is 1. */
export const wallAt = (at: number, zoneName: string): Wall & { weekday: number } => {
  const local = new Date(at + zoneOf(zoneName).offset(at) * minute)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
    weekday: local.getUTCDay() || 7,
  }
}

/** The midnight that begins the day so many days later. */
export const laterDay = ({ year, month, day: date }: Wall, days: number): Wall & { weekday: number } => {
  const shifted = new Date(Date.UTC(year, month - 1, date + days))
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    minutes: 0,
    weekday: shifted.getUTCDay() || 7,
  }
}
