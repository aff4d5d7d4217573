import { expect, it } from 'vitest'
import { roles } from '#server/auth/roles.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { queueRoomsOf, roomsOfCase } from './queue-rooms.ts'

const lanes = ['support', 'shaming', 'hostility', 'solicitation', 'appeal'] as const

/** What the query would say, for one case. */
const maySee = (judge: Parameters<typeof queueRoomsOf>[0], about: { lane: string; circleId: string }) => {
  const { lane, circleId } = visibleCases({ memberId: 'me', ...judge }) as {
    lane?: { in?: string[]; not?: string }
    circleId?: { in: string[] }
  }
  const laneFits = !lane || (lane.in ? lane.in.includes(about.lane) : lane.not !== about.lane)
  return laneFits && (!circleId || circleId.in.includes(about.circleId))
}

it('lets nobody hear of a case that they may not see, and everybody of each that they may', () => {
  for (const role of roles)
    for (const hosts of [[], ['here'], ['there'], ['here', 'there']])
      for (const lane of lanes) {
        const about = { lane, circleId: 'here' }
        const hears = roomsOfCase(about).some((room) => queueRoomsOf({ role, hosts }).includes(room))
        expect({ role, hosts, lane, hears }).toEqual({
          role,
          hosts,
          lane,
          hears: maySee({ role, hosts }, about),
        })
      }
})
