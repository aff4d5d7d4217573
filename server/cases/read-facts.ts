import type { Lane, ReportReason } from '#prisma/generated/enums.ts'
import type { Tx } from '#server/transaction.ts'
import { type Facts, type Fragile, isAgainstSomebody, reliabilityOf } from './factors.ts'

type About = { id?: string | undefined; postId: string; lane: Lane }
type Place = { readers: number; writers: number; own: boolean } & Record<Fragile, boolean>
type Said = { reason: ReportReason; upheld: number; decided: number }

/** Hours in which words of several people to one count together. */
export const dogpileHours = 24
/** Days in which somebody is new here, and in which a low moment counts as lately. */
export const newDays = 14

const placeOf = async (tx: Tx, postId: string, now: Date) => {
  const [place] = await tx.$queryRaw<Place[]>`
    SELECT p."authorId" = t."authorId" AND p."aliasId" IS NOT DISTINCT FROM t."aliasId" AS "own",
      CASE WHEN p."state" <> 'published' THEN 0 ELSE (
        SELECT count(*)::int FROM "ReadMark" r WHERE r."threadId" = t."id"
          AND r."lastReadSeq" >= p."seq" AND r."memberId" <> p."authorId") END AS "readers",
      (SELECT count(DISTINCT q."authorId")::int FROM "Post" q JOIN "Case" c ON c."postId" = q."id"
        WHERE q."threadId" = t."id" AND q."authorId" <> t."authorId" AND c."lane" IN ('shaming', 'hostility')
          AND c."openedAt" > ${now}::timestamptz - make_interval(hours => ${dogpileHours}::int)
          AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."caseId" = c."id" AND d."kind" = 'approve'
            AND NOT EXISTS (SELECT 1 FROM "Reversal" x WHERE x."decisionId" = d."id"))) AS "writers",
      t."intent" = 'vent' OR t."wish" = 'just_listen' AS "asked_to_be_heard",
      a."createdAt" > ${now}::timestamptz - make_interval(days => ${newDays}::int) AS "new_here",
      EXISTS (SELECT 1 FROM "Post" q JOIN "Revision" v ON v."postId" = q."id" JOIN "Screening" s ON s."revisionId" = v."id"
        WHERE q."authorId" = a."id" AND s."label" IN ('self_shame', 'crisis')
          AND s."createdAt" > ${now}::timestamptz - make_interval(days => ${newDays}::int)) AS "low_lately"
    FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" JOIN "Member" a ON a."id" = t."authorId"
    WHERE p."id" = ${postId}::uuid`
  return place
}

/** What was reported and has no answer yet, with what moderators made of all that its reporter ever said. */
const saidOf = (tx: Tx, caseId: string) => tx.$queryRaw<Said[]>`
  SELECT r."reason", h."upheld", h."decided" FROM "Report" r CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE e."upheld")::int AS "upheld", count(e."upheld")::int AS "decided"
    FROM "Report" e WHERE e."reporterId" = r."reporterId") h
  WHERE r."caseId" = ${caseId}::uuid AND r."answeredAt" IS NULL ORDER BY r."id"`

const kinds = ['asked_to_be_heard', 'new_here', 'low_lately'] as const satisfies Fragile[]

/** The facts behind a case's factors as they are now, and whether a member is worried about its author. */
export const readFacts = async (tx: Tx, { id, postId, lane }: About, now = new Date()) => {
  const place = await placeOf(tx, postId, now)
  const said = id ? await saidOf(tx, id) : []
  // One's own thread is nobody else's to be hurt in.
  const against = isAgainstSomebody(lane) && place && !place.own
  const facts: Facts = {
    readers: place?.readers ?? 0,
    writers: against ? place.writers : 0,
    fragile: against ? kinds.filter((kind) => place[kind]) : [],
    reliabilities: said.map(reliabilityOf),
  }
  return { facts, worried: said.some(({ reason }) => reason === 'worried_about_them') }
}
