import { isStaff } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { rooms } from './events.ts'
import type { Io } from './publish.ts'

/** Staff know of each other and of hosts; hosts of staff, and of those they host a circle with. */
const mayKnow = (viewer: Viewer, other: Viewer) =>
  isStaff(viewer) || isStaff(other) || other.hosts.some((circleId) => viewer.hosts.includes(circleId))

const namesFor = (viewer: Viewer, all: Viewer[]) => {
  const others = all.filter((other) => other.memberId !== viewer.memberId && mayKnow(viewer, other))
  return [...new Set(others.map(({ displayName }) => displayName ?? 'Another moderator'))].sort()
}

/** Who has the queue open now, each member once. The page says that colleagues see it. */
const caretakersHere = async (io: Io) => {
  const sockets = await io.in(rooms.caretakers).fetchSockets()
  const viewers = sockets.flatMap(({ data }) => (data.viewer ? [data.viewer] : []))
  return { sockets, viewers: [...new Map(viewers.map((viewer) => [viewer.memberId, viewer])).values()] }
}

/** Tells everybody who looks after something who else is there. Members are never in that room. */
export const tellCaretakers = async (io: Io) => {
  const { sockets, viewers } = await caretakersHere(io)
  for (const socket of sockets) {
    const { viewer } = socket.data
    if (viewer) socket.emit('caretakers', { names: namesFor(viewer, viewers) })
  }
}
