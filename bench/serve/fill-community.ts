import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { authorSql, fillPosts, type Say } from './fill-posts.ts'

export type Size = {
  members: number
  circles: number
  threads: number
  /** Of each thread. */
  posts: number
  /** Posts of the first threads, where they are longer than the others. */
  longer?: number[]
  /** In how many circles each member is; all of them otherwise. */
  each?: number
  /** What the posts say: the same evening in each otherwise. */
  say?: Say
}

/** A community of this size, written straight into the tables: text of 60 words a post, by members of its circle. */
export const fillCommunity = async ({
  members,
  circles,
  threads,
  posts,
  longer = [],
  each = circles,
  say,
}: Size) => {
  await db.$executeRaw`
    INSERT INTO "Member" ("id", "email", "displayName", "createdAt", "agreedToRulesAt", "welcomedAt")
    SELECT gen_random_uuid(), 'parent' || n || '@bench.example', 'Parent ' || n, now() - interval '90 days', now(), now()
    FROM generate_series(1, ${members}::int) n`
  for (let n = 0; n < circles; n++)
    await db.circle.create({
      data: { slug: `bench-${n}`, name: `Circle ${n}`, forWhom: 'Parents', about: 'A circle.', position: n },
    })
  await db.$executeRawUnsafe('ANALYZE')
  await db.$executeRaw`
    INSERT INTO "Membership" ("id", "circleId", "memberId", "state")
    SELECT gen_random_uuid(), c."id", m."id", 'active'
    FROM (SELECT "id", row_number() OVER (ORDER BY "email") - 1 AS n FROM "Member") m
    CROSS JOIN generate_series(0, ${each - 1}::int) nth
    JOIN "Circle" c ON c."position" = (nth - m.n % ${circles}::int + ${circles}::int) % ${circles}::int`
  const spread = { members, circles, each }
  // a longer one goes on all the while that the others begin and end
  await db.$executeRaw`
    WITH author AS MATERIALIZED (SELECT "id", (row_number() OVER (ORDER BY "email") - 1)::int AS n FROM "Member"),
      thread AS MATERIALIZED (SELECT n, ${authorSql(spread, Prisma.sql`n`, Prisma.sql`1`)} AS a,
        coalesce((${longer}::int[])[n + 1], ${posts}::int) AS long,
        now() - n * interval '1 minute' AS at FROM generate_series(0, ${threads - 1}::int) n)
    INSERT INTO "Thread" ("id", "circleId", "authorId", "title", "intent", "wish", "headSeq", "createdAt", "lastActivityAt")
    SELECT gen_random_uuid(), c."id", author."id", 'A long evening, number ' || t.n,
      (ARRAY['vent', 'question', 'tip', 'win'])[1 + t.n % 4]::"Intent", 'me_too_welcome', t.long,
      t.at - CASE WHEN t.long > ${posts}::int THEN ${threads}::int * interval '1 minute'
        ELSE ${posts}::int * interval '1 second' END, t.at
    FROM thread t JOIN author ON author.n = t.a JOIN "Circle" c ON c."position" = t.n % ${circles}::int`
  await fillPosts(spread, say)
}
