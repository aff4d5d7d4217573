import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { viewerOf } from '../factories/member.ts'
import type { MemberRole } from '../generated/client.ts'
import people from './people.json' with { type: 'json' }

export type People = Map<string, Viewer>

const weeksAgo = (weeks: number) => new Date(Date.now() - weeks * 7 * 86_400_000)

/** The people of the demo community in their circles. They came before their first words did. */
export const seedPeople = async (): Promise<People> => {
  const circles = new Map((await db.circle.findMany()).map((circle) => [circle.slug, circle.id]))
  const found: People = new Map()
  for (const person of people) {
    const member = await db.member.create({
      data: {
        email: person.email,
        emailVerifiedAt: weeksAgo(8),
        displayName: person.displayName,
        role: person.role as MemberRole,
        agreedToRulesAt: weeksAgo(8),
        welcomedAt: weeksAgo(8),
        createdAt: weeksAgo(8),
      },
    })
    const hosts = person.hosts ?? []
    await db.membership.createMany({
      data: [...person.circles, ...hosts].map((slug) => ({
        circleId: circles.get(slug) ?? '',
        memberId: member.id,
        role: hosts.includes(slug) ? ('host' as const) : ('member' as const),
        state: 'active' as const,
        createdAt: weeksAgo(8),
      })),
    })
    found.set(person.key, viewerOf(member))
  }
  return found
}
