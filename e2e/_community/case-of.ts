import { viewerOf } from '#prisma/factories/member.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import { rankOf } from '#server/cases/priority.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'

const person = async (name: string) =>
  viewerOf(await db.member.findUniqueOrThrow({ where: { email: `${name}@demo.example` } }))

const day = 86_400_000

/**
 * A reported answer among dads, of which nobody of the staff is part. With `place` it has waited since before
 * anything else here, the lower the longer: cases are weighed anew meanwhile, and what they waited for stays.
 */
export const caseAmongDads = async (words: string, place?: number) => {
  const circle = await db.circle.findUniqueOrThrow({ where: { slug: 'dads' } })
  const [tomasz, ben, viktor] = [await person('tomasz'), await person('ben'), await person('viktor')]
  const { threadId } = await makeThread(tomasz, circle.id)
  const { postId } = await makeReply(ben, threadId, words)
  await fileReport(viktor, { postId, reason: 'felt_judged', words: 'this stung' })
  const { id } = await db.case.findFirstOrThrow({ where: { postId } })
  if (place !== undefined) {
    const waitsSince = new Date(Date.UTC(2020, 0, 1) + place * 30 * day)
    const { priority } = await db.case.findUniqueOrThrow({ where: { id } })
    await db.case.update({ where: { id }, data: { waitsSince, rank: rankOf(priority, waitsSince) } })
  }
  return { caseId: id, postId, threadId, path: `/moderation/${id}` }
}
