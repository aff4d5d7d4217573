import { isAtLeast, type Role } from '#server/auth/roles.ts'
import type { DecisionName } from './schema.ts'

type Judge = { role: Role; hosts: readonly string[] }

/** From which role on a decision may be made. What a host may do stays in their own circle. */
const from: Record<DecisionName, Role | 'host'> = {
  approve: 'host',
  note: 'host',
  ask_to_rephrase: 'host',
  hide: 'host',
  cool_off: 'host',
  offer_care: 'host',
  mute: 'moderator',
  uphold: 'moderator',
  overturn: 'moderator',
  suspend: 'lead',
  end_membership: 'lead',
}

/** Where a host's hand ends: days of rest they may ask for, and decisions in a day before somebody has looked. */
export const hostLimits = { restDays: 7, decisionsADay: 20 } as const
/** The cruellest words a host may keep out of view; a moderator says what becomes of them. */
const whenGrave: readonly DecisionName[] = ['ask_to_rephrase', 'hide']

/** Whether somebody looks after their own circles alone. */
export const isHostOnly = (viewer: Judge) => !isAtLeast(viewer, 'moderator')

type About = { circleId: string; severity: number | null }

/** Whether somebody of this standing may make this kind of decision about such a case. */
export const canMove = (viewer: Judge, kind: DecisionName, { circleId, severity }: About) => {
  const least = from[kind]
  if (!isHostOnly(viewer)) return least === 'host' || isAtLeast(viewer, least)
  const theirs = least === 'host' && viewer.hosts.includes(circleId)
  return theirs && (severity !== 3 || whenGrave.includes(kind))
}

/** Milliseconds that an event may become visible after one that happened later: as long as a transaction may take, and a little more. */
export const overlap = 15_000

/** Milliseconds for which news of a case stay on its card: what is decided goes after two minutes. */
export const newsStays = { decided: 120_000, withdrawn: 120_000, edited: 600_000, undone: 600_000 } as const
export type NewsKind = keyof typeof newsStays
