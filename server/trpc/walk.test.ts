import { TRPCError } from '@trpc/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { guidelineOf, makeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { appRouter, callerFor } from './root.ts'
import { type Door, doors, type Scene } from './walk-doors.ts'

/** Who comes to each door. `outsider` has agreed to the rules and joined no circle. */
const everybody = [
  'guest',
  'newcomer',
  'suspended',
  'outsider',
  'member',
  'host',
  'moderator',
  'care',
  'lead',
  'admin',
] as const
type Who = (typeof everybody)[number]
const opensFor: Record<Door['for'], readonly Who[]> = {
  anyone: everybody,
  signedIn: ['newcomer', 'outsider', 'member', 'host', 'moderator', 'care', 'lead', 'admin'],
  evenSuspended: everybody.filter((who) => who !== 'guest'),
  members: ['outsider', 'member', 'host', 'moderator', 'care', 'lead', 'admin'],
  circle: ['member', 'host'],
  hosts: ['host', 'admin'],
  caretakers: ['host', 'moderator', 'care', 'lead', 'admin'],
  moderators: ['moderator', 'care', 'lead', 'admin'],
  care: ['care', 'lead', 'admin'],
  leads: ['lead', 'admin'],
  admins: ['admin'],
}

let scene: Scene
const people = {} as Record<Who, Viewer | null>

beforeAll(async () => {
  const made = await makeCase()
  const care = await makeViewer({ role: 'care' })
  scene = { ...made, guidelineId: await guidelineOf(made.circle.id), careId: care.memberId }
  const [member, host] = await Promise.all([makeViewer(), makeViewer({ hosts: [made.circle.id] })])
  await putInCircle(made.circle.id, member.memberId)
  await putInCircle(made.circle.id, host.memberId, { role: 'host' })
  Object.assign(people, {
    guest: null,
    newcomer: await makeViewer({ welcomed: false }),
    suspended: await makeViewer({ suspended: true }),
    outsider: await makeViewer(),
    member,
    host,
    moderator: await makeViewer({ role: 'moderator' }),
    care,
    lead: await makeViewer({ role: 'lead' }),
    admin: await makeViewer({ role: 'admin' }),
  })
})

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
      if (!opensFor[door.for].includes(who))
        expect({ who, answer }).toEqual({ who, answer: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) })
      else if (door.mayBeEmpty)
        expect({ who, answer }).toEqual({ who, answer: expect.stringMatching(/open|NOT_FOUND/) })
      else expect({ who, answer }).toEqual({ who, answer: expect.stringMatching(/open|CONFLICT/) })
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
