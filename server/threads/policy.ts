import { isStaff, type Role } from '#server/auth/roles.ts'

/** Who may tell a circle that moderators are with a conversation: moderators, and the circle's own hosts. */
export const mayCalm = (viewer: { role: Role; hosts: readonly string[] }, circleId: string) =>
  isStaff(viewer) || viewer.hosts.includes(circleId)

/** Hours that the marker stays after the last case of a conversation was closed. */
export const calmHours = 24
