import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { visiblePostsSql } from '#server/posts/visible-posts.ts'
import { readRows } from '#server/read-rows.ts'
import { type SearchInput, searchLimits, type Time } from './schema.ts'

export type Candidate = { postId: string }
type Filters = Pick<SearchInput, 'circleId' | 'intent' | 'wish' | 'time'>

const days = { week: 7, month: 31, year: 366 } satisfies Record<Exclude<Time, 'older'>, number>
const ago = (at: Date, count: number) => new Date(at.getTime() - count * 86_400_000)

const inTime = (time: Time, at: Date) =>
  time === 'older'
    ? Prisma.sql`AND e."createdAt" < ${ago(at, days.year)}`
    : Prisma.sql`AND e."createdAt" >= ${ago(at, days[time])}`

const filtered = ({ circleId, intent, wish, time }: Filters, at: Date) =>
  Prisma.join(
    [
      circleId ? Prisma.sql`AND e."circleIds" @> ARRAY[${circleId}::uuid]` : Prisma.empty,
      intent ? Prisma.sql`AND t."intent" = ${intent}::"Intent"` : Prisma.empty,
      wish ? Prisma.sql`AND t."wish" = ${wish}::"Wish"` : Prisma.empty,
      time ? inTime(time, at) : Prisma.empty,
    ],
    ' ',
  )

type Wanted = Filters & {
  /** The words, for telling which posts say it just so. */
  words: string
  query: string
  wide: string | null
  at: Date
}

/**
 * The circles to look in, told by their ids: how many posts there are of them is known when the search is planned.
 * Where the words of a whole community are gone through, each member waits for what others write elsewhere.
 */
const theirCircles = async ({ memberId }: Viewer) => {
  const rows = await readRows<{ circleId: string }>(Prisma.sql`
    SELECT "circleId" FROM "Membership" WHERE "memberId" = ${memberId}::uuid AND "state" = 'active'`)
  return rows.map(({ circleId }) => circleId)
}

/**
 * The newest posts that have the words and that the viewer may read. Those with every word as it was typed come
 * first, of them those that say it in the title, of them those that say it in this order, then the newest:
 * nothing about how a post was received.
 */
export const findCandidates = async (viewer: Viewer, { words, query, wide, at, ...filters }: Wanted) => {
  const circleIds = await theirCircles(viewer)
  return db.$queryRaw<Candidate[]>`
    SELECT m."postId" FROM (
      SELECT e."postId", e."createdAt", e."words"
      FROM "SearchEntry" e JOIN "Post" p ON p."id" = e."postId" JOIN "Thread" t ON t."id" = e."threadId"
      WHERE e."circleIds" && ${circleIds}::uuid[] AND e."words" @@ ${wide ?? query}::tsquery AND e."createdAt" <= ${at} AND ${visiblePostsSql(viewer)}
      ${filtered(filters, at)}
      ORDER BY e."createdAt" DESC, e."postId" DESC LIMIT ${searchLimits.most}) m
    ORDER BY m."words" @@ ${query}::tsquery DESC, ts_filter(m."words", '{a}') @@ ${query}::tsquery DESC,
      m."words" @@ phraseto_tsquery('enough', ${words}) DESC, m."createdAt" DESC, m."postId" DESC`
}
