import { randomUUID } from 'node:crypto'
import { TRPCError } from '@trpc/server'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeWalkers } from '#prisma/factories/walkers.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { isDangerous } from '#server/proofs/policy.ts'
import type { Scene } from './doors/door.ts'
import { appRouter, callerFor } from './root.ts'
import { doors } from './walk-doors.ts'
import { everybody, opens, opensForCare, type Who } from './walk-people.ts'

let scene: Scene
const people = {} as Record<Who, Viewer | null>

beforeAll(async () => {
  const walkers = await makeWalkers()
  scene = walkers.scene
  Object.assign(people, walkers.people)
})

// One person at more doors than a minute allows: every door counts anew.
beforeEach(() => db.rateLimit.deleteMany())

/** What a procedure answers, or how it refuses. */
const ask = async (path: string, viewer: Viewer | null, input: unknown) => {
  const caller = callerFor({ viewer, address: `address-${Math.random()}` })
  const [feature = '', name = ''] = path.split('.')
  const procedures = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    return { code: 'open', told: await procedures[feature]?.[name]?.(input) }
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, told: error.message }
    throw error
  }
}

/** Knocks at a procedure: 'open' when it let the caller in, else the code of its refusal. */
const knock = async (path: string, viewer: Viewer | null, input: unknown) =>
  (await ask(path, viewer, input)).code

const paths = Object.keys(appRouter._def.procedures)

/** How somebody hears no. Who owes a second step is led to it, from what they look after and from what is dangerous. */
const refusals = (who: Who) => (who === 'owing' ? /FORBIDDEN|NOT_FOUND|PRECONDITION/ : /FORBIDDEN|NOT_FOUND/)
const isFirstAsked = (who: Who, path: string, input: unknown) => who === 'owing' && isDangerous(path, input)

/** Who reads the thread, or looks after its case. To everybody else neither exists. */
const seesThread: readonly Who[] = ['member', 'paused', 'host', 'moderator', 'care', 'lead', 'admin']

describe('every procedure', () => {
  it('has a row in the table of doors, and every row a procedure', () => {
    expect(Object.keys(doors).sort()).toEqual([...paths].sort())
  })

  it.each(paths)('%s opens for whom it should and for nobody else', async (path) => {
    const door = doors[path]
    if (!door) throw new Error(`no row for ${path}`)
    for (const who of everybody) {
      const answer = await knock(path, people[who], door.input(scene))
      if (!opens(who, door, scene) || isFirstAsked(who, path, door.input(scene)))
        expect({ who, answer }).toEqual({ who, answer: expect.stringMatching(refusals(who)) })
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
      const expected = opensForCare(who) ? /open|CONFLICT|BAD_REQUEST/ : refusals(who)
      expect({ who, answer }).toEqual({ who, answer: expect.stringMatching(expected) })
    }
  })

  const hidden = ['threadId', 'postId', 'caseId'] as const
  const names = { circle: {}, threadId: 'hidden', postId: 'hidden', caseId: 'hidden' } as Scene
  const namesHidden = (path: string) => JSON.stringify(doors[path]?.input(names) ?? '').includes('hidden')
  it.each(paths.filter(namesHidden))(
    '%s is answered as if it were not there, where it is hidden',
    async (path) => {
      const nowhere = { ...scene, threadId: randomUUID(), postId: randomUUID(), caseId: randomUUID() }
      const masked = (answer: unknown) =>
        [scene, nowhere]
          .flatMap((one) => hidden.map((name) => one[name]))
          .reduce((text, id) => text.replaceAll(id, 'ASKED'), JSON.stringify(answer))
      for (const who of everybody.filter((one) => !seesThread.includes(one))) {
        const there = await ask(path, people[who], doors[path]?.input(scene))
        const gone = await ask(path, people[who], doors[path]?.input(nowhere))
        expect({ who, answer: masked(there) }).toEqual({ who, answer: masked(gone) })
      }
    },
  )

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
