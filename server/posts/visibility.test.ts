import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { makeHiddenReply, makeHiddenThread, putApart, putMute } from '#prisma/factories/apart.ts'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { visibleThreads, visibleThreadsSql } from '#server/threads/visible-threads.ts'
import { visiblePosts, visiblePostsSql } from './visible-posts.ts'

const states = ['published', 'held', 'hidden', 'deleted'] as const
type State = (typeof states)[number]
const voices = ['named', 'aliasBefore', 'aliasSince'] as const
type Voice = (typeof voices)[number]
const writers = ['other', 'author', 'hostWhoWrites'] as const

/** Each stands in some relation to `other`, whose things they look at. `since`: after the early aliases were taken. */
const relations = [
  'stranger',
  'left',
  'removed',
  'pending',
  'member',
  'host',
  'moderator',
  'suspended',
  'blocker',
  'blocked',
  'muter',
  'muterForAWeek',
  'muterOver',
  'aliasBlocker',
  'aliasMuterOver',
  'otherItself',
] as const
type Relation = (typeof relations)[number]

type Thing = {
  threadId: string
  postId: string
  writer: string
  starter: string
  voice: Voice
  starterVoice: Voice
  opening: boolean
  state: State
  placed: boolean
  listed: boolean
  circle: 'ours' | 'theirs'
}

const people = {} as Record<Relation, Viewer>
const cast = {} as Record<(typeof writers)[number], Viewer>
const things: Thing[] = []
const hour = 3_600_000

const outside: readonly Relation[] = ['stranger', 'left', 'removed', 'pending']

/** What the design says in words, apart from the code that is tested: does `who` meet what was written so? */
const meets = (who: Relation, writer: string, voice: Voice) => {
  if (writer !== 'other' || who === 'otherItself') return true
  const byName = ['blocker', 'blocked', 'muter', 'muterForAWeek'].includes(who)
  if (voice === 'named') return !byName
  if (voice === 'aliasSince') return !byName
  return who !== 'aliasBlocker'
}
const isWriter = (who: Relation, writer: string) => who === 'otherItself' && writer === 'other'
const expectsThread = (who: Relation, thing: Thing) =>
  !outside.includes(who) &&
  thing.circle === 'ours' &&
  (thing.listed || isWriter(who, thing.starter)) &&
  meets(who, thing.starter, thing.starterVoice)
const expectsPost = (who: Relation, thing: Thing) =>
  expectsThread(who, thing) &&
  thing.placed &&
  (thing.state === 'published' || thing.opening) &&
  meets(who, thing.writer, thing.voice)

const joinAll = async (circleId: string) => {
  for (const who of relations) {
    if (who === 'stranger') continue
    const state = who === 'left' || who === 'removed' || who === 'pending' ? who : 'active'
    const role = who === 'host' ? 'host' : 'member'
    await db.membership.create({ data: { circleId, memberId: people[who].memberId, state, role } })
  }
}

const setState = async (postId: string, state: State, placed: boolean) => {
  const seq = placed ? {} : { seq: null }
  const taken = { deletedAt: new Date(), stateBefore: 'published' as const }
  await db.post.update({
    where: { id: postId },
    data: { state, ...seq, ...(state === 'deleted' ? taken : {}) },
  })
}

type Begun = {
  threadId: string
  postId: string
  starter: string
  starterVoice: Voice
  circle: Thing['circle']
}
const begin = async (
  starter: (typeof writers)[number],
  starterVoice: Voice,
  circleId: string,
  circle: Thing['circle'],
): Promise<Begun> => {
  const start = starterVoice === 'named' ? makeThread : makeHiddenThread
  const { threadId, postId } = await start(cast[starter], circleId, { title: randomUUID() })
  return { threadId, postId, starter, starterVoice, circle }
}

const keep = (begun: Begun, rest: Pick<Thing, 'postId' | 'writer' | 'voice' | 'opening'>) => {
  const thing = { ...begun, ...rest, state: 'published' as const, placed: true, listed: true }
  things.push(thing)
  return thing
}

/** Every thread is answered by everybody, with and without their name, in every state. */
const fill = async (begun: Begun) => {
  keep(begun, { postId: begun.postId, writer: begun.starter, voice: begun.starterVoice, opening: true })
  for (const writer of writers)
    for (const hidden of [false, true])
      for (const state of states) {
        const { postId } = await (hidden ? makeHiddenReply : makeReply)(cast[writer], begun.threadId, state)
        const own = begun.starter === writer && begun.starterVoice !== 'named'
        const voice = hidden ? (own ? begun.starterVoice : aliasNow) : 'named'
        Object.assign(keep(begun, { postId, writer, voice, opening: false }), { state })
        if (state !== 'published') await setState(postId, state, true)
      }
}
let aliasNow: Voice = 'aliasBefore'

const hold = async (begun: Begun) => {
  keep(begun, { postId: begun.postId, writer: begun.starter, voice: begun.starterVoice, opening: true })
  await setState(begun.postId, 'held', false)
  await db.thread.update({ where: { id: begun.threadId }, data: { listed: false } })
  Object.assign(things.at(-1) ?? {}, { state: 'held', placed: false, listed: false })
}

const relate = async () => {
  const { other } = cast
  await putApart(people.blocker, other)
  await putApart(other, people.blocked)
  await putMute(people.muter, other)
  await putMute(people.muterForAWeek, other, new Date(Date.now() + 168 * hour))
  await putMute(people.muterOver, other, new Date(Date.now() - hour))
  for (const { id: aliasId } of await db.alias.findMany({ where: { memberId: other.memberId } })) {
    const away = { aliasId, createdAt: new Date() }
    await db.aliasAway.create({ data: { ...away, memberId: people.aliasBlocker.memberId, reason: 'block' } })
    const over = { until: new Date(Date.now() - hour), reason: 'mute' as const }
    await db.aliasAway.create({ data: { ...away, memberId: people.aliasMuterOver.memberId, ...over } })
  }
}

beforeAll(async () => {
  const [ours, theirs] = [await makeCircle(), await makeCircle()]
  cast.other = await makeViewer()
  cast.author = await makeViewer()
  cast.hostWhoWrites = await makeHost(ours.id)
  for (const who of relations)
    people[who] =
      who === 'otherItself'
        ? cast.other
        : await makeViewer({ role: who === 'moderator' ? 'moderator' : 'member' })
  await joinAll(ours.id)
  await putInCircle(ours.id, cast.author.memberId)
  const writeAll = async () => {
    for (const starter of ['other', 'author'] as const)
      for (const voice of ['named', aliasNow] as const)
        await fill(await begin(starter, voice, ours.id, 'ours'))
    for (const voice of ['named', aliasNow] as const) await hold(await begin('other', voice, ours.id, 'ours'))
  }
  await writeAll()
  await relate()
  aliasNow = 'aliasSince'
  await writeAll()
  for (const viewer of [cast.other, cast.author, cast.hostWhoWrites])
    await db.membership.create({ data: { circleId: theirs.id, memberId: viewer.memberId, state: 'active' } })
  await fill(await begin('other', 'named', theirs.id, 'theirs'))
  await db.membership.deleteMany({ where: { circleId: theirs.id, memberId: cast.other.memberId } })
}, 240_000)

const told = (thing: Thing) =>
  `${thing.state} ${thing.opening ? 'opening' : 'reply'} by ${thing.writer} (${thing.voice}) in ${thing.circle}, begun by ${thing.starter} (${thing.starterVoice})`

it.each(relations)('%s meets exactly what the model says, by Prisma and by SQL', async (who) => {
  const viewer = people[who]
  const ids = things.map(({ postId }) => postId)
  const posts = await db.post.findMany({ where: { AND: [{ id: { in: ids } }, visiblePosts(viewer)] } })
  const sql = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId"
    WHERE p."id" = ANY(${ids}::uuid[]) AND ${visiblePostsSql(viewer)}`
  const [byPrisma, bySql] = [new Set(posts.map(({ id }) => id)), new Set(sql.map(({ id }) => id))]
  const wrong = things.flatMap((thing) => {
    const seen = { prisma: byPrisma.has(thing.postId), sql: bySql.has(thing.postId) }
    const expected = expectsPost(who, thing)
    return seen.prisma === expected && seen.sql === expected
      ? []
      : [{ thing: told(thing), expected, ...seen }]
  })
  expect(wrong).toEqual([])
})

it.each(relations)(
  '%s may open exactly the threads that the model says, by Prisma and by SQL',
  async (who) => {
    const viewer = people[who]
    const openings = things.filter(({ opening }) => opening)
    const ids = openings.map(({ threadId }) => threadId)
    const found = await db.thread.findMany({ where: { AND: [{ id: { in: ids } }, visibleThreads(viewer)] } })
    const sql = await db.$queryRaw<{ id: string }[]>`
    SELECT t."id" FROM "Thread" t WHERE t."id" = ANY(${ids}::uuid[]) AND ${visibleThreadsSql(viewer)}`
    const [byPrisma, bySql] = [new Set(found.map(({ id }) => id)), new Set(sql.map(({ id }) => id))]
    for (const thing of openings) {
      const seen = { prisma: byPrisma.has(thing.threadId), sql: bySql.has(thing.threadId) }
      const expected = expectsThread(who, thing)
      expect({ thing: told(thing), ...seen }).toEqual({ thing: told(thing), prisma: expected, sql: expected })
    }
  },
)
