import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, invalid, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { cutWords } from '#server/screening/reading/cut-words.ts'
import { transaction } from '#server/transaction.ts'
import { requireHost } from '../require-host.ts'
import { type AddWordInput, circleLimits, type WordView } from '../schema.ts'

const readAs = (phrase: string) =>
  cutWords(phrase)
    .map(({ key }) => key)
    .join(' ')

/** The phrases that the hosts of a circle watch for. */
export const listWords = async (viewer: Viewer, circleId: string): Promise<WordView[]> => {
  await requireHost(viewer, circleId)
  return db.circleWord.findMany({
    where: { circleId },
    orderBy: [{ phrase: 'asc' }],
    select: { id: true, phrase: true, createdAt: true },
  })
}

/** Puts a phrase on the circle's list. One that reads the same as another is there already. */
export const addWord = async (viewer: Viewer, { circleId, phrase }: AddWordInput) => {
  await requireHost(viewer, circleId)
  const reads = readAs(phrase)
  if (reads === '') throw invalid('There is no word in it to look for.')
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Circle" WHERE "id" = ${circleId}::uuid FOR NO KEY UPDATE`
    const known = await tx.circleWord.findMany({ where: { circleId }, select: { id: true, phrase: true } })
    const same = known.find((one) => readAs(one.phrase) === reads)
    if (same) return { wordId: same.id }
    if (known.length >= circleLimits.words)
      throw conflict(`${circleLimits.words} phrases are plenty. You can take one away first.`)
    const { id } = await tx.circleWord.create({ data: { circleId, phrase, addedById: viewer.memberId } })
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'circle.word_add',
      subject: circleId,
      detail: { phrase },
    })
    return { wordId: id }
  })
}

/** Takes a phrase from the list. Cases that it opened stay. */
export const removeWord = async (viewer: Viewer, wordId: string) => {
  const word = await db.circleWord.findUnique({ where: { id: wordId } })
  if (!word) throw notFound('That phrase is not on the list any more.')
  await requireHost(viewer, word.circleId)
  return transaction(async (tx) => {
    const { count } = await tx.circleWord.deleteMany({ where: { id: wordId } })
    if (count > 0)
      await appendModLog(tx, {
        actorId: viewer.memberId,
        act: 'circle.word_remove',
        subject: word.circleId,
        detail: { phrase: word.phrase },
      })
    return { wordId }
  })
}
