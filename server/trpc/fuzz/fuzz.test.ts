import fc from 'fast-check'
import superjson from 'superjson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { putInCircle } from '#prisma/factories/circle.ts'
import { openLightDoor } from '#prisma/factories/light-door.ts'
import { signIn } from '#prisma/factories/live.ts'
import { makeMember } from '#prisma/factories/member.ts'
import { makeWalk } from '#prisma/factories/walk.ts'
import { db } from '#server/db.ts'
import { answerCalls } from '../answer-calls.ts'
import { appRouter } from '../root.ts'
import { nearly, shapeOf, valuesOf, wild } from './arbitrary-of.ts'
import { ask, call, codesOf, written, wrongWith } from './ask.ts'

/** More of everything: FUZZ_RUNS=100. What failed is run again with the seed it printed: FUZZ_SEED=…. */
const runs = Number(process.env.FUZZ_RUNS ?? 4)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121)

const roles = ['guest', 'member', 'host', 'moderator', 'admin'] as const
type Who = (typeof roles)[number]

let server: Awaited<ReturnType<typeof openLightDoor>>
let ids: string[]
/** Several of each: no fuzz may use up what one person may ask in a minute. */
const cookies = {} as Record<Who, (string | undefined)[]>
const perRole = 5

const cookieFor = async (who: Who, circleId: string) => {
  if (who === 'guest') return undefined
  const role = who === 'moderator' || who === 'admin' ? who : 'member'
  const { id: memberId } = await makeMember({ role })
  if (who !== 'admin') await putInCircle(circleId, memberId, { role: who === 'host' ? 'host' : 'member' })
  return (await signIn({ memberId })).token
}

beforeAll(async () => {
  const { scene } = await makeWalk()
  ids = [scene.circle.id, scene.threadId, scene.postId, scene.caseId, scene.supportCaseId, scene.guidelineId]
  for (const who of roles) {
    cookies[who] = []
    for (let n = 0; n < perRole; n += 1) cookies[who].push(await cookieFor(who, scene.circle.id))
  }
  server = await openLightDoor(answerCalls)
}, 300_000)
afterAll(() => server?.stop())

type Procedure = { _def: { type: 'query' | 'mutation'; inputs: z.ZodType[] } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(
  ([path, { _def }]) => ({ path, kind: _def.type, schema: _def.inputs[0] }),
)

let asked = 0
const cookieOf = async (who: Who) => {
  asked += 1
  // their counts in a minute are not what is tried here
  if (asked % 40 === 0) await db.rateLimit.deleteMany()
  return cookies[who][asked % perRole]
}

const check = (property: fc.IAsyncProperty<unknown> | fc.IAsyncPropertyWithHooks<unknown>, times = runs) =>
  fc.assert(property as fc.IAsyncProperty<unknown>, { seed, numRuns: times, verbose: 1, endOnFailure: true })

const inputsOf = (schema: z.ZodType | undefined) => {
  if (!schema) return wild()
  const good = valuesOf(shapeOf(schema), ids)
  return fc.oneof(
    { weight: 2, arbitrary: good },
    { weight: 3, arbitrary: nearly(good) },
    { weight: 1, arbitrary: wild() },
  )
}

/** What arrives at the other end: JSON has no lone surrogates in an address, and no undefined. */
const arrived = (input: unknown) => superjson.deserialize(JSON.parse(written(input)))
const isRefused = async (schema: z.ZodType | undefined, input: unknown) =>
  schema ? !(await schema.safeParseAsync(arrived(input))).success : false

describe.sequential('every procedure, asked with what it may expect and with what nobody would', () => {
  it.each(procedures)('$path', { timeout: 120_000 + runs * 2_000 }, async ({ path, kind, schema }) => {
    const property = fc.asyncProperty(fc.constantFrom(...roles), inputsOf(schema), async (who, input) => {
      const answer = await call(server.port, { path, kind, input, cookie: await cookieOf(who) })
      if (!answer) return
      expect(wrongWith(answer)).toBeNull()
      if (answer.status === 200 && (await isRefused(schema, input)))
        expect('an answer to what its schema refuses').toBe(answer.body.slice(0, 200))
      if (answer.status >= 400) expect(answer.body).toMatch(/"reason":"[A-Z][^"]{10,}/)
    })
    await check(property)
    expect(server.failures).toEqual([])
  })
})

const json = 'application/json'
const post = '/api/trpc/posts.reply'
const longest = 400_000
const broken: [string, { method?: string; path?: string; type?: string; body?: string | Buffer }][] = [
  ['no body', { body: '' }],
  ['half a JSON', { body: '{"json":{"threadId":"' }],
  ['bytes that are no text', { body: Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0xed, 0xa0, 0x80]) }],
  ['a lone surrogate', { body: '{"json":{"body":"\\ud800","threadId":"\\udfff"}}' }],
  ['a million letters', { body: JSON.stringify({ json: { body: 'x'.repeat(1_000_000) } }) }],
  ['arrays a hundred thousand deep', { body: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }],
  ['objects fifty thousand deep', { body: `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}` }],
  ['a number without end', { body: `{"json":{"threadId":${'9'.repeat(longest)}}}` }],
  ['keys twice', { body: '{"json":{"body":"a","body":{"a":1}},"json":{"body":["b"]}}' }],
  ['keys of the prototype', { body: '{"json":{"__proto__":{"role":"admin"},"constructor":{"prototype":{"x":1}}}}' }],
  ['a path of the prototype in superjson', { body: '{"json":{"a":1},"meta":{"values":{"__proto__.polluted":["Date"],"constructor.prototype.polluted":["set"]}}}' }],
  ['a path that is not there in superjson', { body: '{"json":{},"meta":{"values":{"a.b.c":["Date"]}}}' }],
  ['a kind that superjson does not know', { body: '{"json":{"a":1},"meta":{"values":{"a":["no such kind"]}}}' }],
  ['a kind by name of a class in superjson', { body: '{"json":{"a":{}},"meta":{"values":{"a":[["class","Object"]]}}}' }],
  ['a pattern that never ends in superjson', { body: `{"json":{"a":"/(a+)+$/"},"meta":{"values":{"a":["regexp"]}}}` }],
  ['a broken pattern in superjson', { body: `{"json":{"a":"/(/"},"meta":{"values":{"a":["regexp"]}}}` }],
  ['a set out of nothing in superjson', { body: '{"json":{"a":5},"meta":{"values":{"a":["set"]}}}' }],
  ['a broken bigint in superjson', { body: '{"json":{"a":"x"},"meta":{"values":{"a":["bigint"]}}}' }],
  ['a circle in superjson', { body: '{"json":{"a":{"b":1}},"meta":{"referentialEqualities":{"a":["a.b"]}}}' }],
  ['twenty thousand references in superjson', { body: JSON.stringify({ json: { a: 1 }, meta: { referentialEqualities: { a: Array.from({ length: 20_000 }, (_, n) => `b${n}`) } } }) }],
  ['meta that is no meta', { body: '{"json":{},"meta":[[[["x"]]]]}' }],
  ['a text where superjson is wanted', { body: '"hello"' }],
  ['null', { body: 'null' }],
  ['a number', { body: '42' }],
  ['another content type', { type: 'text/plain', body: '{"json":{}}' }],
  ['a form', { type: 'application/x-www-form-urlencoded', body: 'json=1&json[threadId]=2' }],
  ['a file', { type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--' }],
  ['parts without a boundary', { type: 'multipart/form-data', body: 'nothing' }],
  ['no content type', { type: '', body: '{"json":{}}' }],
  ['bytes as content', { type: 'application/octet-stream', body: Buffer.alloc(2_000, 255) }],
  ['a batch without an end', { path: `/api/trpc/${'posts.reply,'.repeat(300)}posts.reply?batch=1`, body: '{}' }],
  ['a batch of nothing', { path: '/api/trpc/?batch=1', body: '{}' }],
  ['a batch whose numbers do not fit', { path: '/api/trpc/posts.reply,posts.edit?batch=1', body: '{"7":{"json":{}},"__proto__":{"json":1},"-1":null}' }],
  ['a batch that is no object', { path: '/api/trpc/posts.reply?batch=1', body: '[[],null]' }],
  ['an empty name', { path: '/api/trpc/' }],
  ['a name of the prototype', { path: '/api/trpc/__proto__.constructor' }],
  ['a name of an object', { path: '/api/trpc/toString' }],
  ['a name that is not there', { path: '/api/trpc/posts.noSuchThing' }],
  ['a name with a broken escape', { path: '/api/trpc/%E0%A4%A' }],
  ['a name with a NUL', { path: '/api/trpc/posts%00.reply' }],
  ['a name that climbs', { path: '/api/trpc/..%2f..%2fserver%2findex.ts' }],
  ['a question that is no JSON', { method: 'GET', path: '/api/trpc/posts.page?input=%7Bhello' }],
  ['a question with a broken escape', { method: 'GET', path: '/api/trpc/posts.page?input=%E0%A4%A' }],
  ['a write as a question', { method: 'GET', path: '/api/trpc/posts.reply?input=%7B%7D' }],
  ['a question as a write', { path: '/api/trpc/posts.page', body: '{"json":{}}' }],
  ['PUT', { method: 'PUT', body: '{}' }],
  ['DELETE', { method: 'DELETE' }],
  ['PATCH', { method: 'PATCH', body: '{}' }],
] // biome-ignore format: one list, read at a glance

describe('what is broken before any procedure is asked', () => {
  it.each(broken)('%s', async (_, { method = 'POST', path = post, type = json, body }) => {
    for (const who of ['guest', 'member'] as const) {
      const sent = {
        method,
        path,
        type,
        ...(body === undefined ? {} : { body }),
        cookie: await cookieOf(who),
      }
      const answer = await ask(server.port, sent)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(wrongWith(answer)).toBeNull()
    }
    expect(server.failures).toEqual([])
  })

  it('is invalid, in a sentence, to a member whose words were meant well', async () => {
    const cookie = await cookieOf('member')
    const answer = await call(server.port, {
      path: 'posts.reply',
      kind: 'mutation',
      input: { body: 7 },
      cookie,
    })
    expect(answer && codesOf(answer.body)).toEqual(['INVALID'])
  })

  it('changes the prototype of nothing', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
