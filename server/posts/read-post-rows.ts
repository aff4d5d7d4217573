import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import type { PostRow } from './view.ts'

type Flat = Omit<PostRow, 'revisions' | 'thread' | 'alias' | 'author'> &
  PostRow['thread'] & {
    title: string | null
    body: string | null
    aliasName: string | null
    displayName: string | null
    hosts: boolean
  }

const toRow = (flat: Flat): PostRow => {
  const { title, body, circleId, alsoCircleId, fromHosts, aliasName, displayName, hosts, ...post } = flat
  return {
    ...post,
    revisions: body === null ? [] : [{ title, body }],
    thread: { circleId, alsoCircleId, fromHosts },
    alias: aliasName === null ? null : { name: aliasName },
    author: { displayName, memberships: hosts ? [{ circleId }] : [] },
  }
}

type Asked = { where: Prisma.Sql; order: Prisma.Sql; most: number }

/**
 * What postSelect of view.ts reads, in one statement; the post is called `p` and its thread `t` there. That the
 * two read the same is held by read-post-rows.test.ts.
 */
export const readPostRows = async ({ where, order, most }: Asked): Promise<PostRow[]> => {
  const rows = await readRows<Flat>(Prisma.sql`
    SELECT p."id", p."threadId", p."authorId", p."aliasId", p."seq", p."opening", p."state", p."revisionNumber",
      p."editedAt", p."createdAt", p."quotesId", t."circleId", t."alsoCircleId", t."fromHosts",
      r."title", r."body", a."name" AS "aliasName", m."displayName",
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
