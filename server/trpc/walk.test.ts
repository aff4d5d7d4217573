import { TRPCError } from '@trpc/server'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeWalk } from '#prisma/factories/walk.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { Scene } from './doors/door.ts'
import { appRouter, callerFor } from './root.ts'
import { doors } from './walk-doors.ts'
import { everybody, opens, opensForCare, type Who } from './walk-people.ts'

let scene: Scene
const people = {} as Record<Who, Viewer | null>

beforeAll(async () => {
  const { made, care, scene: walk } = await makeWalk()
  scene = walk
  const [member, other] = await Promise.all([makeViewer(), makeCircle()])
  await putInCircle(made.circle.id, member.memberId)
  Object.assign(people, {
    guest: null,
    newcomer: await makeViewer({ welcomed: false }),
    suspended: await makeViewer({ suspended: true }),
    outsider: await makeViewer(),
    member,
    host: await makeHost(made.circle.id),
    otherHost: await makeHost(other.id),
    moderator: await makeViewer({ role: 'moderator' }),
    care,
    lead: await makeViewer({ role: 'lead' }),
    admin: await makeViewer({ role: 'admin' }),
  })
})

// One person at more doors than a minute allows: every door counts anew.
beforeEach(() => db.rateLimit.deleteMany())

/** Knocks at a procedure: 'open' when it let the caller in, else the code of its refusal. */
const knock = async (path: string, viewer: Viewer | null, input: unknown): Promise<string> => {
  const caller = callerFor({ viewer, address: `address-${Math.random()}` })
  const [feature = '', name = ''] = path.split('.')
  const procedures = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    await procedures[feature]?.[name]?.(input)
    return 'open'
  } catch (error) {
    if (error instanceof TRPCError) return error.code
    throw error
  }
}

const paths = Object.keys(appRouter._def.procedures)

describe('every procedure', () => {
  it('has a row in the table of doors, and every row a procedure', () => {
    expect(Object.keys(doors).sort()).toEqual([...paths].sort())
  })

  it.each(paths)('%s opens for whom it should and for nobody else', async (path) => {
    const door = doors[path]
    if (!door) throw new Error(`no row for ${path}`)
    for (const who of everybody) {
      const answer = await knock(path, people[who], door.input(scene))
      if (!opens(who, door, scene))
        expect({ who, answer }).toEqual({ who, answer: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) })
      else if (door.mayBeEmpty)
        expect({ who, answer }).toEqual({ who, answer: expect.stringMatching(/open|NOT_FOUND/) })
      else expect({ who, answer }).toEqual({ who, answer: expect.stringMatching(/open|CONFLICT/) })
    }
  })

  const namesCase = (path: string) =>
    JSON.stringify(doors[path]?.input({ circle: {}, caseId: 'the case' } as Scene) ?? '').includes('the case')
  it.each(paths.filter(namesCase))('%s keeps what is about care for the care team', async (path) => {
    const care = { ...scene, caseId: scene.supportCaseId }
    for (const who of everybody) {
      const answer = await knock(path, people[who], doors[path]?.input(care))
      const expected = opensForCare(who) ? /open|CONFLICT|BAD_REQUEST/ : /FORBIDDEN|NOT_FOUND/
      expect({ who, answer }).toEqual({ who, answer: expect.stringMatching(expected) })
    }
  })

  const strange = [
    null,
    42,
    'x',
    [],
    { caseId: '1', circleId: "'; DROP TABLE", postId: {}, threadId: 'x'.repeat(9999), slug: 7, token: '\0' },
    {
      cursor: { at: 'yesterday', id: null },
      reason: 'x'.repeat(99_999),
      body: '\u0000',
      revision: -1,
      seq: 1e99,
    },
  ]
  it.each(paths.filter((path) => doors[path]?.input({ circle: {} } as Scene) !== undefined))(
    '%s refuses what it cannot read, never with a failure of its own',
    async (path) => {
      const admin = await makeViewer({ role: 'admin' })
      for (const input of strange) {
        const answer = await knock(path, admin, input)
        expect({ input, answer }).toEqual({
          input,
          answer: expect.stringMatching(/open|BAD_REQUEST|NOT_FOUND|FORBIDDEN/),
        })
      }
      expect(await knock(path, admin, null)).toBe('BAD_REQUEST')
    },
  )
})
