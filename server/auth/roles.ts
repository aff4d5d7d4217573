/** Each may do what the one before it may, and more. The same list as the enum MemberRole. */
export const roles = ['member', 'moderator', 'care', 'lead', 'admin'] as const
export type Role = (typeof roles)[number]

export const isAtLeast = (viewer: { role: Role }, role: Role) =>
  roles.indexOf(viewer.role) >= roles.indexOf(role)

/** Looks after the whole place, in whatever role. */
export const isStaff = (viewer: { role: Role }) => isAtLeast(viewer, 'moderator')

/** Looks after something: the whole place, or the circles they host. */
export const looksAfter = (viewer: { role: Role; hosts: readonly string[] }) =>
  isStaff(viewer) || viewer.hosts.length > 0
