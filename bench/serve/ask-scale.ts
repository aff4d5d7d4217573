import { randomUUID } from 'node:crypto'
import { viewerOf } from '#prisma/factories/member.ts'
import type { Member } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { callerFor } from '#server/trpc/root.ts'
import { reply } from './say.ts'
import { lookedFor } from './say-as-people.ts'

/** Milliseconds of each, by what was asked. */
export type Took = Record<string, number[]>

const [warm, times, replies] = [50, 100, 50]
const of = <T>(list: T[], n: number) => list[n % list.length] as T
const reading = (member: Member) => callerFor({ viewer: viewerOf(member), address: 'bench', forPage: true })

const timed = async (work: (n: number) => Promise<unknown>) => {
  const took: number[] = []
  for (let n = 0; n < warm; n++) await work(n)
  for (let n = 0; n < times; n++) {
    const began = performance.now()
    await work(n)
    took.push(performance.now() - began)
  }
  return took
}

/** What fifty members ask for all day, each of their own circles. */
export const askAll = async (): Promise<Took> => {
  const members = await db.member.findMany({ take: 50, orderBy: { email: 'asc' } })
  const callers = members.map(reading)
  const theirs = await Promise.all(
    members.map(async ({ id }) => {
      const { circleId } = await db.membership.findFirstOrThrow({ where: { memberId: id } })
      const threads = await db.thread.findMany({ where: { circleId, headSeq: 20 }, take: 20 })
      return { circleId, threads: threads.map((thread) => thread.id) }
    }),
  )
  const search = (words: string) =>
    timed(async (n) => {
      const { posts } = await of(callers, n).search.posts({ words })
      if (posts.length === 0) throw new Error(`nobody said ${words}`)
    })
  return {
    'a thread page': await timed((n) =>
      of(callers, n).posts.page({ threadId: of(of(theirs, n).threads, n) }),
    ),
    'the list of a circle': await timed((n) =>
      of(callers, n).threads.list({ circleId: of(theirs, n).circleId }),
    ),
    'what is unread': await timed((n) => of(callers, n).circles.list()),
    'a search, everyday word': await search(lookedFor.everyday),
    'a search, two of them': await search(lookedFor.two),
    'a search, seldom word': await search(lookedFor.seldom),
  }
}

const readMark = async (memberId: string, threadId: string, lastReadSeq: number) => {
  const where = { memberId_threadId: { memberId, threadId } }
  const mark = { lastReadSeq, updatedAt: new Date() }
  await db.readMark.upsert({ where, create: { memberId, threadId, ...mark }, update: mark })
}

/** Opening a conversation as its page does: its head and the posts where this reader goes on. */
const opening = (member: Member, threadIds: string[], from?: { seq: number; going: 'earlier' }) => {
  const caller = reading(member)
  return timed(async (n) => {
    const threadId = of(threadIds, n)
    await Promise.all([caller.threads.show({ threadId }), caller.posts.page({ threadId, from })])
  })
}

/** Conversations of 20, of 60 and of 20,000 posts, of the same circle, by the same people, in the same database. */
export const askLong = async (round: number) => {
  const [long, sixty] = await db.thread.findMany({
    where: { headSeq: { gt: 20 } },
    orderBy: { headSeq: 'desc' },
  })
  if (!long || !sixty) throw new Error('the longer conversations are not there')
  const writers = await db.member.findMany({
    where: {
      memberships: { some: { circleId: long.circleId } },
      AND: { memberships: { some: { circleId: sixty.circleId } } },
    },
    orderBy: { email: 'asc' },
    skip: round * 2 * replies,
    take: 2 * replies,
  })
  const short = (await db.thread.findMany({ where: { circleId: long.circleId, headSeq: 20 }, take: 20 })).map(
    ({ id }) => id,
  )
  const [fresh, halfway] = writers as [Member, Member]
  await readMark(halfway.id, long.id, long.headSeq / 2)
  const opened: Took = {
    'opening a thread of 20': await opening(fresh, short),
    'opening a thread of 60': await opening(fresh, [sixty.id]),
    'the first page of 20,000': await opening(fresh, [long.id]),
    'its first unread, in the middle': await opening(halfway, [long.id]),
    'its last page': await opening(fresh, [long.id], { seq: long.headSeq + 1, going: 'earlier' }),
    'the names in 20': await timed((n) => reading(fresh).posts.peopleHere({ threadId: of(short, n) })),
    'the names in 20,000': await timed(() => reading(fresh).posts.peopleHere({ threadId: long.id })),
  }
  return { ...opened, ...(await answer(writers, long.id, short)) }
}

/** Replies one after the other, in turn here and there, by others each time: nobody says the same twice. */
const answer = async (writers: Member[], long: string, short: string[]): Promise<Took> => {
  const took = { 'a reply in a thread of 20': [] as number[], 'a reply in 20,000': [] as number[] }
  const say = async (writer: Member, threadId: string, n: number) => {
    const caller = callerFor({ viewer: viewerOf(writer), address: 'bench' })
    const began = performance.now()
    await caller.posts.reply({ threadId, body: reply(n), idempotencyKey: randomUUID() })
    return performance.now() - began
  }
  for (let n = 0; n < replies; n++) {
    const there = await say(of(writers, 2 * n), of(short, n), n)
    const inLong = await say(of(writers, 2 * n + 1), long, n)
    if (n < 5) continue
    took['a reply in a thread of 20'].push(there)
    took['a reply in 20,000'].push(inLong)
  }
  return took
}
