import { Prisma } from '#prisma/generated/client.ts'
import type { Intent, Trigger, Wish } from '#prisma/generated/enums.ts'
import { readRows } from '#server/read-rows.ts'
import type { CircleRef } from './schema.ts'

/** What the head and the card of a thread are made of. */
export type CardRow = {
  id: string
  authorId: string
  title: string
  intent: Intent
  wish: Wish
  trigger: Trigger | null
  contentNote: string | null
  headSeq: number
  listed: boolean
  lastActivityAt: Date
  createdAt: Date
  fromHosts: boolean
  prompt: boolean
  alias: { name: string } | null
  author: { displayName: string | null; leftAt: string | null }
  circle: CircleRef
  allowsImages: boolean
  alsoCircle: CircleRef | null
  /** Of the opening post. */
  state: string | null
  body: string | null
}

const ref = (circle: string) => {
  const of = (column: string) => Prisma.raw(`${circle}."${column}"`)
  return Prisma.sql`json_build_object('id', ${of('id')}, 'slug', ${of('slug')}, 'name', ${of('name')}, 'accent', ${of('accent')})`
}

type Asked = { where: Prisma.Sql; order?: Prisma.Sql; most: number }

/** Threads with all that a list shows of them, in one statement, chosen first; the thread is called `t` there. */
export const readCardRows = ({ where, order = Prisma.sql`t."id"`, most }: Asked): Promise<CardRow[]> =>
  readRows<CardRow>(Prisma.sql`
    SELECT t."id", t."authorId", t."title", t."intent", t."wish", t."trigger", t."contentNote", t."headSeq",
      t."listed", t."lastActivityAt", t."createdAt", t."fromHosts", t."promptId" IS NOT NULL AS "prompt",
      CASE WHEN a."id" IS NOT NULL THEN json_build_object('name', a."name") END AS "alias",
      json_build_object('displayName', m."displayName", 'leftAt', m."leftAt") AS "author",
      ${ref('c')} AS "circle", c."allowsImages", CASE WHEN k."id" IS NOT NULL THEN ${ref('k')} END AS "alsoCircle",
      o."state", o."body"
    FROM (SELECT t.* FROM "Thread" t WHERE ${where} ORDER BY ${order} LIMIT ${most}) t
    JOIN "Circle" c ON c."id" = t."circleId" JOIN "Member" m ON m."id" = t."authorId"
    LEFT JOIN "Circle" k ON k."id" = t."alsoCircleId" LEFT JOIN "Alias" a ON a."id" = t."aliasId"
    LEFT JOIN LATERAL (SELECT p."state", v."body" FROM "Post" p JOIN "Revision" v ON v."postId" = p."id"
      WHERE p."threadId" = t."id" AND p."opening" ORDER BY v."number" DESC LIMIT 1) o ON true
    ORDER BY ${order}`)
