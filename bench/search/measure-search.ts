import { viewerOf } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { type SearchInput, searchInput } from '#server/search/schema.ts'
import { searchPosts } from '#server/search/search-posts.ts'
import { lineOf, timed } from '../queue/measure.ts'

const goal = 60
type Ask = (n: number) => Partial<SearchInput> & { words: string }

const viewers = async (): Promise<Viewer[]> => {
  const members = await db.member.findMany({
    where: { memberships: { some: {} } },
    orderBy: { email: 'asc' },
    take: 400,
  })
  return members.map(viewerOf)
}

/** Words that so many posts have. */
const wordsIn = async (least: number, most: number) => {
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM ts_stat('SELECT "words" FROM "SearchEntry"')
    WHERE ndoc BETWEEN ${least}::int AND ${most}::int AND length(word) >= 3 ORDER BY md5(word) LIMIT 200`
  return rows.map(({ word }) => word)
}

const phrases = async () => {
  const rows = await db.revision.findMany({ take: 200, orderBy: { id: 'asc' }, select: { body: true } })
  return rows.map(({ body }) => `"${body.split(' ').slice(2, 5).join(' ')}"`)
}

const slipped = (word: string) => `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}`
const nth = <T>(list: T[], n: number) => list[n % list.length] as T

/** How it would be without an index: each post that may be read is looked through. */
const lookThrough = (viewer: Viewer, word: string) => db.$queryRaw`
  SELECT p."id" FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId"
  JOIN LATERAL (SELECT "body" FROM "Revision" WHERE "postId" = p."id" ORDER BY "number" DESC LIMIT 1) r ON TRUE
  WHERE p."state" = 'published' AND r."body" ILIKE '%' || ${word} || '%' AND EXISTS (
    SELECT 1 FROM "Membership" m WHERE m."circleId" = t."circleId" AND m."memberId" = ${viewer.memberId}::uuid AND m."state" = 'active')
  ORDER BY p."createdAt" DESC LIMIT 20`

export const measureSearch = async () => {
  const [all, common, middling, rare, said] = await Promise.all([
    viewers(),
    wordsIn(15_000, 200_000),
    wordsIn(800, 8_000),
    wordsIn(3, 20),
    phrases(),
  ])
  const circle = new Map(
    (await db.membership.findMany({ where: { memberId: { in: all.map((v) => v.memberId) } } })).map((m) => [
      m.memberId,
      m.circleId,
    ]),
  )
  const ask = async (what: string, input: Ask, times = 300) => {
    const took = await timed(times, (n) => searchPosts(nth(all, n), searchInput.parse(input(n))))
    return lineOf(what, took, goal)
  }
  const now = new Date()
  return [
    await ask('a common word', (n) => ({ words: nth(common, n) })),
    await ask('the commonest', () => ({ words: 'the' })),
    await ask('a word of every day', (n) => ({ words: nth(middling, n) })),
    await ask('a rare word', (n) => ({ words: nth(rare, n) })),
    await ask('two common words', (n) => ({ words: `${nth(common, n)} ${nth(common, n + 7)}` })),
    await ask('a common and a rare one', (n) => ({ words: `${nth(common, n)} ${nth(rare, n)}` })),
    await ask('a phrase', (n) => ({ words: nth(said, n) })),
    await ask('a slip of the finger', (n) => ({ words: slipped(nth(rare, n)) })),
    await ask('two slips and a word', (n) => ({
      words: `${slipped(nth(rare, n))} ${slipped(nth(middling, n))} ${nth(common, n)}`,
    })),
    await ask('in one circle, of one kind', (n) => ({
      words: nth(common, n),
      circleId: circle.get(nth(all, n).memberId),
      intent: 'vent',
    })),
    await ask('older than a year, rare', (n) => ({ words: nth(rare, n), time: 'older' })),
    await ask('older than a year, common', (n) => ({ words: nth(common, n), time: 'older' })),
    await ask('this week, common', (n) => ({ words: nth(common, n), time: 'week' })),
    await ask('nothing found', (n) => ({ words: `zzyx${n} qqw` })),
    await ask('the last page', (n) => ({ words: nth(common, n), cursor: { at: now, skip: 180 } })),
    lineOf(
      'looking through all, a common word',
      await timed(5, (n) => lookThrough(nth(all, n), nth(common, n)), 1),
    ),
    lineOf(
      'looking through all, a rare word',
      await timed(5, (n) => lookThrough(nth(all, n), nth(rare, n)), 1),
    ),
  ]
}
