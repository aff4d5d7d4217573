import type { LeavingChoice } from '#prisma/generated/enums.ts'
import type { Tx } from '#server/transaction.ts'

/** What stands where words were: a wording is never empty. Nobody is shown it. */
export const noWords = '–'

/** Posts whose words go: all of them, or those that nobody could read any more. */
const readGoing = async (tx: Tx, memberId: string, choice: LeavingChoice) => {
  const all = choice === 'take_words'
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Post" WHERE "authorId" = ${memberId}::uuid
      AND (${all} OR "state" = 'deleted' OR "seq" IS NULL)`
  return rows.map(({ id }) => id)
}

const scrubWords = async (tx: Tx, postIds: string[]) => {
  await tx.$executeRaw`
    UPDATE "Post" SET "stateBefore" = "state", "state" = 'deleted', "deletedAt" = now()
    WHERE "id" = ANY(${postIds}::uuid[]) AND "state" <> 'deleted'`
  await tx.$executeRaw`
    UPDATE "Revision" SET "body" = ${noWords}, "title" = CASE WHEN "title" IS NULL THEN NULL ELSE ${noWords} END
    WHERE "postId" = ANY(${postIds}::uuid[])`
  await tx.$executeRaw`
    UPDATE "Case" SET "hostWords" = '{}', "topic" = NULL WHERE "postId" = ANY(${postIds}::uuid[])`
  await tx.$executeRaw`
    UPDATE "Thread" t SET "title" = ${noWords}, "contentNote" = NULL, "trigger" = NULL,
      "listed" = EXISTS (SELECT 1 FROM "Post" o WHERE o."threadId" = t."id" AND o."seq" IS NOT NULL
        AND o."authorId" <> p."authorId")
    FROM "Post" p WHERE p."threadId" = t."id" AND p."opening" AND p."id" = ANY(${postIds}::uuid[])`
}

/** What a program made of words that are there no more, its vectors too. */
const forgetReadings = async (tx: Tx, revisions: string[]) => {
  await tx.$executeRaw`DELETE FROM "Screening" WHERE "revisionId" = ANY(${revisions}::uuid[])`
  await tx.$executeRaw`DELETE FROM "Example" WHERE "revisionId" = ANY(${revisions}::uuid[])`
}

/** Earlier wordings were for their author alone. */
const scrubEarlier = (tx: Tx, memberId: string) =>
  tx.$executeRaw`
    UPDATE "Revision" r SET "body" = ${noWords}, "title" = CASE WHEN r."title" IS NULL THEN NULL ELSE ${noWords} END
    FROM "Post" p WHERE p."id" = r."postId" AND p."authorId" = ${memberId}::uuid AND r."number" < p."revisionNumber"`

/** Said to moderators, or said by moderators of these words while they were not decided. */
const scrubAround = async (tx: Tx, memberId: string) => {
  const theirs = tx.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c JOIN "Post" p ON p."id" = c."postId" WHERE p."authorId" = ${memberId}::uuid`
  const cases = (await theirs).map(({ id }) => id)
  await tx.postLink.deleteMany({ where: { post: { authorId: memberId } } })
  await tx.caseDraft.deleteMany({ where: { caseId: { in: cases } } })
  await tx.snapshot.deleteMany({ where: { decision: { caseId: { in: cases } } } })
  await tx.$executeRaw`
    UPDATE "EmergencyContact" SET "words" = ${noWords} WHERE "caseId" = ANY(${cases}::uuid[])`
  await tx.$executeRaw`
    UPDATE "AppealMessage" SET "words" = ${noWords}
    WHERE "fromId" = ${memberId}::uuid AND "fromAuthor"`
}

/** Takes words out of the database before anything is cut: afterwards nobody knows whose they were. */
export const scrubPosts = async (tx: Tx, memberId: string, choice: LeavingChoice) => {
  await scrubAround(tx, memberId)
  const postIds = await readGoing(tx, memberId, choice)
  await scrubWords(tx, postIds)
  await scrubEarlier(tx, memberId)
  const gone = await tx.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "Revision" r JOIN "Post" p ON p."id" = r."postId"
    WHERE p."authorId" = ${memberId}::uuid AND r."body" = ${noWords}`
  await forgetReadings(
    tx,
    gone.map(({ id }) => id),
  )
}
