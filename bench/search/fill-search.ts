import { db } from '#server/db.ts'
import { forgetWords } from '#server/search/learn-words.ts'
import { seeded } from '../queue/fill-queue.ts'
import { drawing, vocabulary } from './vocabulary.ts'

const circles = 12

const people = async (count: number) => {
  await db.$executeRaw`
    INSERT INTO "Member" ("id", "email", "displayName", "agreedToRulesAt", "welcomedAt")
    SELECT gen_random_uuid(), 'parent' || n || '@bench.example', 'Parent ' || n, now(), now()
    FROM generate_series(1, ${count}::int) n`
  await db.$executeRaw`
    INSERT INTO "Circle" ("id", "slug", "name", "forWhom", "about")
    SELECT gen_random_uuid(), 'bench-' || n, 'Circle ' || n, 'Parents', 'A circle.'
    FROM generate_series(1, ${circles}::int) n`
  // everybody is in one to three circles; the first are the largest
  await db.$executeRaw`
    INSERT INTO "Membership" ("id", "circleId", "memberId", "state")
    SELECT DISTINCT ON (c."id", m."id") gen_random_uuid(), c."id", m."id", 'active'
    FROM (SELECT "id", row_number() OVER (ORDER BY "displayName") AS n FROM "Member") m
    CROSS JOIN generate_series(1, 3) k
    JOIN "Circle" c ON c."slug" = 'bench-' || (1 + floor(${circles}::int * power((abs(hashtext(m."id"::text || k)) % 1000) / 1000.0, 2))::int)
    WHERE k <= 1 + m.n % 3`
}

const conversations = (count: number) => db.$executeRaw`
  INSERT INTO "Thread" ("id", "circleId", "authorId", "title", "intent", "wish", "trigger", "headSeq", "createdAt", "lastActivityAt")
  SELECT gen_random_uuid(), m."circleId", m."memberId", 'Conversation ' || m.n,
    (ARRAY['vent', 'question', 'tip', 'win'])[1 + m.n % 4]::"Intent",
    (ARRAY['just_listen', 'me_too_welcome', 'advice_welcome'])[1 + m.n % 3]::"Wish",
    (ARRAY['work', 'sleep', 'feeding', 'time'])[1 + m.n % 4]::"Trigger", 1000,
    now() - (m.n % 900) * interval '1 day', now() - (m.n % 900) * interval '1 day' + interval '1 hour'
  FROM (SELECT *, row_number() OVER (ORDER BY md5("id"::text)) AS n FROM "Membership") m WHERE m.n <= ${count}::int`

const posts = async (count: number, bodies: () => string) => {
  const threads = await db.thread.findMany({ select: { id: true, authorId: true, createdAt: true } })
  const perThread = Math.ceil(count / threads.length)
  const writers = await db.member.findMany({ select: { id: true }, take: 5000 })
  const rows = threads.flatMap((thread, t) =>
    Array.from({ length: perThread }, (_, n) => ({
      thread: thread.id,
      author:
        n === 0 ? thread.authorId : (writers[(t * 31 + n * 17) % writers.length]?.id ?? thread.authorId),
      seq: n + 1,
      at: new Date(thread.createdAt.getTime() + n * 1_800_000),
    })),
  )
  // one after the other, as they come in life
  rows.sort((a, b) => a.at.getTime() - b.at.getTime())
  for (let from = 0; from < rows.length; from += 4000) {
    const some = rows.slice(from, from + 4000)
    await db.$executeRaw`
      WITH given AS (SELECT gen_random_uuid() AS id, g.* FROM unnest(${some.map((r) => r.thread)}::uuid[], ${some.map((r) => r.author)}::uuid[],
        ${some.map((r) => r.seq)}::int[], ${some.map((r) => r.at)}::timestamptz[], ${some.map(bodies)}::text[]) AS g(thread, author, seq, at, body)),
      made AS (INSERT INTO "Post" ("id", "threadId", "authorId", "opening", "state", "seq", "idempotencyKey", "createdAt")
        SELECT id, thread, author, seq = 1, 'published', seq, 'bench-' || id, at FROM given RETURNING "id")
      INSERT INTO "Revision" ("id", "postId", "number", "title", "body")
      SELECT gen_random_uuid(), g.id, 1, CASE WHEN g.seq = 1 THEN split_part(g.body, ' ', 3) || ' ' || split_part(g.body, ' ', 4) END, g.body
      FROM given g JOIN made ON made."id" = g.id`
  }
}

/** 20,000 members, 12 circles of different size, 200,000 posts with words as people use them. */
export const fillSearch = async ({ members = 20_000, threads = 10_000, count = 200_000 } = {}) => {
  const chance = seeded(5)
  const draw = drawing(vocabulary(), chance)
  const body = () => Array.from({ length: 8 + Math.floor(chance() * chance() * 120) }, draw).join(' ')
  await people(members)
  await conversations(threads)
  await posts(count, body)
  await forgetWords()
  // each entry was written twice here, by a statement for many posts: in life it is written once
  await db.$executeRawUnsafe('VACUUM FULL "SearchEntry"')
  await db.$executeRawUnsafe('VACUUM ANALYZE')
}
