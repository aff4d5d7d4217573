import type { Lane } from '#prisma/generated/enums.ts'
import { isAtLeast, isStaff } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { rooms } from './events.ts'

type Judge = Pick<Viewer, 'role' | 'hosts'>

/** The rooms in which somebody hears of the cases that they may see: the rule of visibleCases, as rooms. */
export const queueRoomsOf = (viewer: Judge): string[] => {
  if (isAtLeast(viewer, 'care')) return [rooms.queue('care')]
  if (isStaff(viewer)) return [rooms.queue('staff')]
  return viewer.hosts.map((circleId) => rooms.queue(circleId))
}

/** Whoever may see a case: everybody in one of these rooms. */
export const roomsOfCase = ({ lane, circleId }: { lane: Lane; circleId: string }): string[] => {
  if (lane === 'support') return [rooms.queue('care')]
  const staff = [rooms.queue('care'), rooms.queue('staff')]
  return lane === 'appeal' ? staff : [...staff, rooms.queue(circleId)]
}
