import { randomUUID } from 'node:crypto'
import type { MemberRole } from '#prisma/generated/enums.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { priorityOf, rankOf } from '#server/cases/priority.ts'
import { db } from '#server/db.ts'

/** The same numbers at every run. */
export const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

const members = async (count: number, role: MemberRole, prefix: string) => {
  await db.$executeRaw`
    INSERT INTO "Member" ("id", "email", "displayName", "role", "createdAt", "agreedToRulesAt", "welcomedAt")
    SELECT gen_random_uuid(), ${prefix} || n || '@bench.example', ${prefix} || ' ' || n, ${role}::"MemberRole",
      now() - n * interval '1 hour', now(), now() FROM generate_series(1, ${count}::int) n`
  return db.member.findMany({
    where: { displayName: { startsWith: `${prefix} ` } },
    select: { id: true, displayName: true },
  })
}

const place = async (circles: number, threads: number) => {
  for (let n = 1; n <= circles; n++)
    await db.circle.create({
      data: {
        slug: `bench-${n}`,
        name: `Circle ${n}`,
        forWhom: 'Parents',
        about: 'A circle.',
        guidelines: { create: { position: 0, title: 'Be kind', body: 'Speak as you would to a friend.' } },
      },
    })
  await db.$executeRaw`
    INSERT INTO "Thread" ("id", "circleId", "authorId", "title", "intent", "wish", "headSeq")
    SELECT gen_random_uuid(), (SELECT "id" FROM "Circle" WHERE "slug" = 'bench-' || (1 + n % ${circles}::int)),
      (SELECT "id" FROM "Member" WHERE "displayName" = 'Parent ' || n), 'Thread ' || n,
      (ARRAY['vent', 'question', 'tip', 'win'])[1 + n % 4]::"Intent", 'me_too_welcome', 100000
    FROM generate_series(1, ${threads}::int) n`
}

const posts = async (count: number, threads: number, people: number) => {
  await db.$executeRaw`
    INSERT INTO "Post" ("id", "threadId", "authorId", "state", "seq", "idempotencyKey", "createdAt")
    SELECT gen_random_uuid(), (SELECT "id" FROM "Thread" WHERE "title" = 'Thread ' || (1 + n % ${threads}::int)),
      (SELECT "id" FROM "Member" WHERE "displayName" = 'Parent ' || (1 + (n * 7919) % ${people}::int)),
      'published', n, 'bench-' || n, now() - random() * interval '20 hours'
    FROM generate_series(1, ${count}::int) n`
  await db.$executeRaw`
    INSERT INTO "Revision" ("id", "postId", "number", "body")
    SELECT gen_random_uuid(), "id", 1, 'Well. I would not do it that way with mine, honestly.' FROM "Post"`
  await db.$executeRaw`
    INSERT INTO "Screening" ("id", "revisionId", "label", "severity", "confidence", "confidences", "topic", "spans", "cues", "explanation", "stage", "engineVersion")
    SELECT gen_random_uuid(), "id", 'shaming', 1 + floor(random() * 3)::int, 0.8, '{}',
      (ARRAY['feeding', 'sleep', 'work-choice'])[1 + floor(random() * 3)::int], '[]', '[]', 'It judges.', 'first', 'bench'
    FROM "Revision"`
  return db.post.findMany({
    select: { id: true, createdAt: true, thread: { select: { circleId: true } } },
    orderBy: { idempotencyKey: 'asc' },
  })
}

type Shown = Awaited<ReturnType<typeof posts>>[number]
const lanes = ['shaming', 'shaming', 'shaming', 'hostility', 'hostility', 'solicitation', 'support'] as const

const caseOf = ({ id: postId, createdAt, thread }: Shown, chance: () => number) => {
  const lane = lanes[Math.floor(chance() * lanes.length)] ?? 'shaming'
  const severity = 1 + Math.floor(chance() * 3)
  const points = lane === 'support' ? 11_500 : 12 * severity
  const priorityTerms = { points, reach: 1.2, dogpile: 1, vulnerability: 1.25, reports: 1.5, escalation: 0 }
  const priority = priorityOf(priorityTerms)
  return {
    id: randomUUID(),
    postId,
    circleId: thread.circleId,
    lane,
    severity,
    topic: 'feeding',
    weight: lane === 'solicitation' ? 0 : Math.min(severity, 3),
    priority,
    priorityTerms,
    rank: rankOf(priority, createdAt),
    waitsSince: createdAt,
    openedAt: createdAt,
    dueAt: new Date(createdAt.getTime() + 4 * 3_600_000),
  }
}

const around = async (moderators: number) => {
  await db.$executeRaw`
    INSERT INTO "Report" ("id", "postId", "reporterId", "caseId", "reason")
    SELECT gen_random_uuid(), c."postId", m."id", c."id", 'unkind'
    FROM (SELECT *, row_number() OVER (ORDER BY "id") AS n FROM "Case") c
    CROSS JOIN LATERAL (SELECT "id" FROM "Member" WHERE "displayName" IN ('Parent ' || (1 + c.n % 900), 'Parent ' || (901 + c.n % 800))) m
    WHERE c.n % 3 > 0`
  await db.$executeRaw`
    INSERT INTO "CaseSkip" ("caseId", "memberId")
    SELECT c."id", m."id" FROM "Member" m CROSS JOIN LATERAL
      (SELECT "id" FROM "Case" WHERE m."id" IS NOT NULL ORDER BY "rank" DESC, md5(m."id"::text || "id"::text) LIMIT 300) c
    WHERE m."role" = 'moderator' AND md5(m."id"::text || c."id"::text) < '4'`
  await db.$executeRaw`
    INSERT INTO "Exposure" ("caseId", "memberId", "weight", "at")
    SELECT c."id", m."id", c."weight", now() - interval '13 hours' - random() * interval '20 days'
    FROM "Member" m CROSS JOIN LATERAL (SELECT * FROM "Case" ORDER BY md5(m."id"::text || "id"::text) LIMIT 400) c
    WHERE m."role" = 'moderator'`
  await db.$executeRaw`INSERT INTO "ModeratorCare" ("memberId", "budget", "topicsAway", "updatedAt")
    SELECT "id", 60, '{}', now() FROM "Member" WHERE "role" <> 'member'`
  return moderators
}

/** A community in which 10,000 posts wait for a moderator, and the people who look after it. */
export const fillQueue = async ({ cases = 10_000, moderators = 20, people = 2000, threads = 400 } = {}) => {
  const chance = seeded(4)
  await members(people, 'member', 'Parent')
  const staff = await members(moderators, 'moderator', 'Moderator')
  await place(4, threads)
  const shown = await posts(cases, threads, people)
  await db.case.createMany({ data: shown.map((post) => caseOf(post, chance)) })
  await around(moderators)
  await db.$executeRaw`
    INSERT INTO "ReadMark" ("memberId", "threadId", "lastReadSeq", "updatedAt")
    SELECT m."id", t."id", 5000, now() FROM "Thread" t CROSS JOIN LATERAL
      (SELECT "id" FROM "Member" ORDER BY md5(t."id"::text || "id"::text) LIMIT 20) m`
  await db.$executeRawUnsafe('ANALYZE')
  return staff.map(
    ({ id, displayName }): Viewer => ({
      memberId: id,
      sessionId: '',
      displayName,
      role: 'moderator',
      hosts: [],
      welcomed: true,
      suspended: false,
      provenAt: null,
      owed: null,
      showsPresence: false,
      wantsHints: true,
    }),
  )
}
