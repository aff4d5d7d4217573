import { viewerOf } from '#prisma/factories/member.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'

const person = async (name: string) =>
  viewerOf(await db.member.findUniqueOrThrow({ where: { email: `${name}@demo.example` } }))

/** A reported answer among dads, first in the queue when `rank` says so. Nobody of the staff is part of it. */
export const caseAmongDads = async (words: string, rank?: number) => {
  const circle = await db.circle.findUniqueOrThrow({ where: { slug: 'dads' } })
  const [tomasz, ben, viktor] = [await person('tomasz'), await person('ben'), await person('viktor')]
  const { threadId } = await makeThread(tomasz, circle.id)
  const { postId } = await makeReply(ben, threadId, words)
  await fileReport(viktor, { postId, reason: 'felt_judged', words: 'this stung' })
  const { id } = await db.case.findFirstOrThrow({ where: { postId } })
  if (rank !== undefined) await db.case.update({ where: { id }, data: { rank } })
  return { caseId: id, postId, threadId, path: `/moderation/${id}` }
}
