import { Prisma } from '#prisma/generated/client.ts'
import { shownName } from '#server/aliases/author-view.ts'
import { foldOf } from '#server/apart/policy.ts'
import { readRulesNow } from '#server/apart/read-rules.ts'
import { memberSql, postApartSql } from '#server/apart/rule-sql.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'
import { excerptOf } from './excerpt.ts'
import { theHosts, threadsPerPage } from './limits.ts'
import { type CardRow, readCardRows } from './read-card-rows.ts'
import type { ListInput, ThreadCard, ThreadList, ThreadView } from './schema.ts'
import { unreadCounts } from './unread.ts'
import { visibleThreadsSql } from './visible-threads.ts'

const head = (
  viewer: Viewer,
  row: CardRow,
): Omit<ThreadView, 'trigger' | 'pictures' | 'headSeq' | 'anonymous' | 'prompt'> => {
  const mine = row.authorId === viewer.memberId
  const readable = row.state === 'published' || (mine && !row.listed)
  const { id, circle, alsoCircle, intent, wish, contentNote, lastActivityAt, createdAt } = row
  return {
    id,
    circle,
    alsoCircle,
    title: readable ? row.title : null,
    mine,
    intent,
    wish,
    contentNote,
    lastActivityAt,
    createdAt,
  }
}

/** A prompt that the viewer put away stays out of lists; a link still leads to it. */
const notPutAway = ({ memberId }: Viewer) => Prisma.sql`(t."promptId" IS NULL OR NOT EXISTS (
  SELECT 1 FROM "PromptAway" w WHERE w."promptId" = t."promptId" AND w."memberId" = ${memberId}::uuid))`

/** The list somebody asks for; a conversation of a bridge stands in the lists of both circles. */
const asked = ({ circleId, intent, wish, cursor }: ListInput) => [
  ...(circleId
    ? [Prisma.sql`(t."circleId" = ${circleId}::uuid OR t."alsoCircleId" = ${circleId}::uuid)`]
    : []),
  ...(intent ? [Prisma.sql`t."intent" = ${intent}::"Intent"`] : []),
  ...(wish ? [Prisma.sql`t."wish" = ${wish}::"Wish"`] : []),
  ...(cursor
    ? [Prisma.sql`(t."lastActivityAt", t."id") < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`]
    : []),
]

/** One page of threads the viewer may read, latest activity first, by keyset on (lastActivityAt, id). */
export const listThreads = async (viewer: Viewer, input: ListInput): Promise<ThreadList> => {
  const rows = await readCardRows({
    where: Prisma.join([visibleThreadsSql(viewer), notPutAway(viewer), ...asked(input)], ' AND '),
    order: Prisma.sql`t."lastActivityAt" DESC, t."id" DESC`,
    most: threadsPerPage + 1,
  })
  const page = rows.slice(0, threadsPerPage)
  const last = page.at(-1)
  return {
    threads: await toCards(viewer, page),
    next: rows.length > threadsPerPage && last ? { at: last.lastActivityAt, id: last.id } : null,
  }
}

/** Cards of these threads in this order, of those the viewer may read. */
export const readCards = async (viewer: Viewer, ids: string[]): Promise<ThreadCard[]> => {
  const rows = await readCardRows({
    where: Prisma.sql`${visibleThreadsSql(viewer)} AND t."id" = ANY(${ids}::uuid[])`,
    most: ids.length,
  })
  const cards = await toCards(viewer, rows)
  return ids.flatMap((id) => cards.find((card) => card.id === id) ?? [])
}

/** Which of these threads have an answer that is there for the viewer. */
const answeredOf = async (viewer: Viewer, ids: string[]) => {
  const rows = await readRows<{ id: string }>(Prisma.sql`
    SELECT t."id" FROM "Thread" t WHERE t."id" = ANY(${ids}::uuid[]) AND EXISTS (
      SELECT 1 FROM "Post" p WHERE p."threadId" = t."id" AND NOT p."opening" AND p."state" = 'published'
        AND NOT ${postApartSql(memberSql(viewer.memberId))})`)
  return new Set(rows.map(({ id }) => id))
}

const toCards = async (viewer: Viewer, rows: CardRow[]): Promise<ThreadCard[]> => {
  const ids = rows.map((row) => row.id)
  const rules = await readRulesNow(viewer.memberId)
  const [unread, answered] = await Promise.all([unreadCounts(viewer, ids, rules), answeredOf(viewer, ids)])
  return rows.map((row) => {
    const card = head(viewer, row)
    const body = row.body ?? ''
    const words = `${card.title ?? ''}\n${body}`
    return {
      ...card,
      excerpt: card.title === null ? '' : excerptOf(body),
      author: row.fromHosts ? theHosts : shownName(row),
      fold: card.mine ? null : foldOf(rules, { words, topic: row.trigger, note: row.contentNote }),
      unread: unread.get(row.id) ?? 0,
      answered: answered.has(row.id),
    }
  })
}

/** The head of one thread. Throws NOT_FOUND for what the viewer may not read, whether it exists or not. */
export const showThread = async (viewer: Viewer, threadId: string): Promise<ThreadView> => {
  const [row] = await readCardRows({
    where: Prisma.sql`t."id" = ${threadId}::uuid AND ${visibleThreadsSql(viewer)}`,
    most: 1,
  })
  if (!row) throw notFound()
  return {
    ...head(viewer, row),
    trigger: row.trigger,
    pictures: row.allowsImages,
    headSeq: row.headSeq,
    anonymous: row.alias !== null,
    prompt: row.prompt,
  }
}
