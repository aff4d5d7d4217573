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
