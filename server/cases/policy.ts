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

/** Whether somebody of this standing may make this kind of decision in that circle. */
export const canMove = (viewer: Judge, kind: DecisionName, circleId: string) => {
  const least = from[kind]
  if (least === 'host') return isAtLeast(viewer, 'moderator') || viewer.hosts.includes(circleId)
  return isAtLeast(viewer, least)
}

/** Milliseconds that an event may become visible after one that happened later: as long as a transaction may take, and a little more. */
export const overlap = 15_000

/** Milliseconds for which news of a case stay on its card: what is decided goes after two minutes. */
export const newsStays = { decided: 120_000, withdrawn: 120_000, edited: 600_000, undone: 600_000 } as const
export type NewsKind = keyof typeof newsStays
