import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'

const words =
  'the evening was long and nobody slept and still the bread was baked and somebody laughed at the table while the rain went on outside and we said that this was enough for one day and that tomorrow we would try again with less hurry and more tea because nobody keeps count of such evenings but us and it is fine to sit down now'
const evening = `${words}. ${words}`

/** An id as the application makes it: those made one after the other stand side by side. */
export const idAt = (at: Prisma.Sql, key: Prisma.Sql) => Prisma.sql`(
  lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${key}), 1, 3) || '8' ||
  substr(md5(${key}), 4, 15))::uuid`

export type Spread = { members: number; circles: number; each: number }

/** The number of the member who wrote post `s` of thread `t`: one of those who are in its circle. */
export const authorSql = ({ members, circles, each }: Spread, t: Prisma.Sql, s: Prisma.Sql) => {
  const turn = Prisma.sql`((${t} * 31 + ${s} * 7) % ${each * Math.floor(members / circles)}::int)`
  return Prisma.sql`((${turn} % ${each}::int - ${t} % ${circles}::int + ${circles}::int) % ${circles}::int
    + ${circles}::int * (${turn} / ${each}::int))`
}

// Each row of the tables would ask for its search entry anew, before and after it has its words.
const followed = ['Post', 'Revision']
const follow = async (how: 'DISABLE' | 'ENABLE') => {
  for (const table of followed) await db.$executeRawUnsafe(`ALTER TABLE "${table}" ${how} TRIGGER USER`)
}

const putIntoThreads = (spread: Spread) => db.$executeRaw`
  WITH author AS MATERIALIZED (SELECT "id", (row_number() OVER (ORDER BY "email") - 1)::int AS n FROM "Member"),
    thread AS MATERIALIZED (SELECT *, substring("title" FROM '[0-9]+$')::int AS n FROM "Thread"),
    post AS MATERIALIZED (
      SELECT t."id", t.n, s, t."lastActivityAt" - (t."headSeq" - s) * (t."lastActivityAt" - t."createdAt") / t."headSeq" AS at,
        ${authorSql(spread, Prisma.sql`t.n`, Prisma.sql`s`)} AS a
      FROM thread t CROSS JOIN LATERAL generate_series(1, t."headSeq") s)
  INSERT INTO "Post" ("id", "threadId", "authorId", "opening", "state", "seq", "idempotencyKey", "createdAt")
  SELECT ${idAt(Prisma.sql`p.at`, Prisma.sql`p.n || '-' || p.s`)}, p."id", author."id", p.s = 1, 'published', p.s,
    'bench-' || p.n || '-' || p.s, p.at
  FROM post p JOIN author ON author.n = p.a ORDER BY p.at`

const putIntoLog = () => db.$executeRaw`
  INSERT INTO "ThreadEvent" ("threadId", "seq", "kind", "postId", "createdAt")
  SELECT "threadId", "seq", 'post_published', "id", "createdAt" FROM "Post" ORDER BY "createdAt"`

const sayTheSame = () => db.$executeRaw`
  INSERT INTO "Revision" ("id", "postId", "number", "title", "body", "createdAt")
  SELECT gen_random_uuid(), p."id", 1, CASE WHEN p."opening" THEN t."title" END,
    substr(${evening}, 1 + (p."seq" * 7) % 40, 320), p."createdAt"
  FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" ORDER BY p."createdAt"`

/** What the triggers keep, by the same function and for all at once. */
const putIntoSearch = () => db.$executeRaw`
  INSERT INTO "SearchEntry" ("postId", "threadId", "circleIds", "opening", "createdAt", "changedAt", "words")
  SELECT p."id", p."threadId", search_circles(t), p."opening", p."createdAt", p."createdAt", search_words(r."title", r."body")
  FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" JOIN "Revision" r ON r."postId" = p."id" ORDER BY p."createdAt"`

export type Say = () => Promise<unknown>

/** The posts of all threads, as many as each has events, with all that is kept of a post that was published. */
export const fillPosts = async (spread: Spread, say: Say = sayTheSame) => {
  await follow('DISABLE')
  for (const put of [() => putIntoThreads(spread), putIntoLog, say, putIntoSearch]) {
    await put()
    // what comes next is planned by what is there
    await db.$executeRawUnsafe('ANALYZE')
  }
  await follow('ENABLE')
}
