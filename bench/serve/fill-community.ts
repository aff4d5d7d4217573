import { db } from '#server/db.ts'

export type Size = {
  members: number
  circles: number
  threads: number
  /** Of each thread. */
  posts: number
  /** Posts of one thread that is longer than the others. */
  longest?: number
  /** In how many circles each member is; all of them otherwise. */
  each?: number
}

const words =
  'the evening was long and nobody slept and still the bread was baked and somebody laughed at the table while the rain went on outside and we said that this was enough for one day and that tomorrow we would try again with less hurry and more tea because nobody keeps count of such evenings but us and it is fine to sit down now'

/** A community of this size, written straight into the tables: text of 60 words a post. */
export const fillCommunity = async ({
  members,
  circles,
  threads,
  posts,
  longest = 0,
  each = circles,
}: Size) => {
  await db.$executeRaw`
    INSERT INTO "Member" ("id", "email", "displayName", "createdAt", "agreedToRulesAt", "welcomedAt")
    SELECT gen_random_uuid(), 'parent' || n || '@bench.example', 'Parent ' || n, now() - interval '90 days', now(), now()
    FROM generate_series(1, ${members}::int) n`
  for (let n = 0; n < circles; n++)
    await db.circle.create({
      data: { slug: `bench-${n}`, name: `Circle ${n}`, forWhom: 'Parents', about: 'A circle.', position: n },
    })
  await db.$executeRaw`
    INSERT INTO "Membership" ("id", "circleId", "memberId", "state")
    SELECT gen_random_uuid(), c."id", m."id", 'active' FROM "Circle" c
    CROSS JOIN (SELECT "id", row_number() OVER (ORDER BY "email") AS n FROM "Member") m
    WHERE (m.n + c."position") % ${circles}::int < ${each}::int`
  await db.$executeRaw`
    WITH author AS (SELECT "id", row_number() OVER (ORDER BY "email") - 1 AS n FROM "Member")
    INSERT INTO "Thread" ("id", "circleId", "authorId", "title", "intent", "wish", "headSeq", "lastActivityAt")
    SELECT gen_random_uuid(), (SELECT "id" FROM "Circle" WHERE "position" = t % ${circles}::int),
      (SELECT "id" FROM author WHERE n = t % ${members}::int), 'A long evening, number ' || t,
      (ARRAY['vent', 'question', 'tip', 'win'])[1 + t % 4]::"Intent", 'me_too_welcome', ${posts}::int,
      now() - t * interval '1 minute'
    FROM generate_series(0, ${threads - 1}::int) t`
  // a few first: what is found by words is planned by the size of the tables, and not anew within one statement
  for (let from = 0, some = 50; from < threads; from += some, some = 500) {
    await write(posts, members, from, from + some)
    await putIntoWords()
    await db.$executeRawUnsafe('ANALYZE')
  }
  if (longest > posts) await lengthen(longest, members)
  await putIntoWords()
  await db.$executeRawUnsafe('ANALYZE')
}

/** The words of all posts that have none yet. */
const putIntoWords = () => db.$executeRaw`
  INSERT INTO "Revision" ("id", "postId", "number", "title", "body")
  SELECT gen_random_uuid(), p."id", 1, CASE WHEN p."opening" THEN t."title" END,
    substr(${`${words}. ${words}`}, 1 + (p."seq" * 7) % 40, 320)
  FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId"
  WHERE NOT EXISTS (SELECT 1 FROM "Revision" r WHERE r."postId" = p."id")`

/** The posts of some of the threads, by their titles. */
const write = async (posts: number, members: number, from: number, to: number) => {
  await db.$executeRaw`
    WITH author AS (SELECT "id", row_number() OVER (ORDER BY "email") - 1 AS n FROM "Member"),
      thread AS (SELECT *, row_number() OVER (ORDER BY "title") AS n FROM "Thread")
    INSERT INTO "Post" ("id", "threadId", "authorId", "opening", "state", "seq", "idempotencyKey", "createdAt")
    SELECT gen_random_uuid(), t."id", CASE WHEN s = 1 THEN t."authorId" ELSE a."id" END, s = 1, 'published', s,
      'bench-' || t.n || '-' || s, t."lastActivityAt" - (${posts}::int - s) * interval '1 second'
    FROM thread t CROSS JOIN generate_series(1, ${posts}::int) s
    JOIN author a ON a.n = (t.n * 31 + s * 7) % ${members}::int
    WHERE t.n > ${from}::int AND t.n <= ${to}::int`
}

/** One thread that is much longer than the others. */
const lengthen = async (longest: number, members: number) => {
  const { id, headSeq } = await db.thread.findFirstOrThrow({ orderBy: { title: 'asc' } })
  await db.$executeRaw`
    WITH author AS (SELECT "id", row_number() OVER (ORDER BY "email") - 1 AS n FROM "Member")
    INSERT INTO "Post" ("id", "threadId", "authorId", "state", "seq", "idempotencyKey")
    SELECT gen_random_uuid(), ${id}::uuid, a."id", 'published', s, 'bench-long-' || s
    FROM generate_series(${headSeq + 1}::int, ${longest}::int) s JOIN author a ON a.n = (s * 7) % ${members}::int`
  await db.thread.update({ where: { id }, data: { headSeq: longest } })
  return id
}
