import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import type { Tx } from '#server/transaction.ts'
import type { PostRow } from './view.ts'

type Flat = Omit<PostRow, 'revisions' | 'thread' | 'alias' | 'author'> &
  PostRow['thread'] & {
    title: string | null
    body: string | null
    aliasName: string | null
    displayName: string | null
    leftAt: Date | null
    hosts: boolean
    beganBy: string
  }
/** With who began the conversation. */
type Read = PostRow & { thread: { authorId: string } }

const toRow = (flat: Flat): Read => {
  const {
    title,
    body,
    circleId,
    alsoCircleId,
    fromHosts,
    aliasName,
    displayName,
    leftAt,
    hosts,
    beganBy,
    ...post
  } = flat
  return {
    ...post,
    revisions: body === null ? [] : [{ title, body }],
    thread: { circleId, alsoCircleId, fromHosts, authorId: beganBy },
    alias: aliasName === null ? null : { name: aliasName },
    author: { displayName, leftAt, memberships: hosts ? [{ circleId }] : [] },
  }
}

type Asked = { where: Prisma.Sql; order: Prisma.Sql; most: number }
type Ask = (sql: Prisma.Sql) => Promise<Flat[]>

/**
 * What postSelect of view.ts reads, in one statement; the post is called `p` and its thread `t` there. That the
 * two read the same is held by read-post-rows.test.ts.
 */
export const readPostRows = async (
  { where, order, most }: Asked,
  ask: Ask = (sql) => readRows<Flat>(sql),
): Promise<Read[]> => {
  const rows = await ask(Prisma.sql`
    SELECT p."id", p."threadId", p."authorId", p."aliasId", p."seq", p."opening", p."state", p."revisionNumber",
      p."editedAt", p."createdAt", p."quotesId", t."circleId", t."alsoCircleId", t."fromHosts",
      t."authorId" AS "beganBy", r."title", r."body", a."name" AS "aliasName", m."displayName", m."leftAt",
      EXISTS (SELECT 1 FROM "Membership" s WHERE s."memberId" = p."authorId" AND s."role" = 'host'
        AND s."state" = 'active' AND s."circleId" IN (t."circleId", t."alsoCircleId")) AS "hosts",
      coalesce((SELECT json_agg(json_build_object('id', i."id", 'width', i."width", 'height', i."height",
        'alt', i."alt") ORDER BY i."position") FROM "Image" i WHERE i."postId" = p."id"), '[]'::json) AS "images"
    FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" JOIN "Member" m ON m."id" = p."authorId"
    LEFT JOIN "Alias" a ON a."id" = p."aliasId"
    LEFT JOIN LATERAL (SELECT v."title", v."body" FROM "Revision" v WHERE v."postId" = p."id"
      ORDER BY v."number" DESC LIMIT 1) r ON true
    WHERE ${where} ORDER BY ${order} LIMIT ${most}`)
  return rows.map(toRow)
}

/** One post as it is in this transaction. */
export const readPostRow = async (tx: Tx, postId: string) => {
  const asked = { where: Prisma.sql`p."id" = ${postId}::uuid`, order: Prisma.sql`p."id"`, most: 1 }
  const [row] = await readPostRows(asked, (sql) => tx.$queryRaw<Flat[]>(sql))
  if (!row) throw new Error('a post was to be read that is not there')
  return row
}
