import { expect, it } from 'vitest'
import { makeCircle } from '#prisma/factories/circle.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { db } from '#server/db.ts'
import { addWordInput } from '../schema.ts'
import { addWord, listWords, removeWord } from './keep-words.ts'

const refused = (code: string) => expect.objectContaining({ code })

it('keeps a phrase once, however it is dressed up, until a host takes it away', async () => {
  const { id: circleId } = await makeCircle()
  const host = await makeHost(circleId)
  const { wordId } = await addWord(host, { circleId, phrase: 'Pyramid scheme' })
  expect(await addWord(host, { circleId, phrase: 'pуrаmid   SCHEME' })).toEqual({ wordId })
  expect(await listWords(host, circleId)).toMatchObject([{ phrase: 'Pyramid scheme' }])
  await removeWord(host, wordId)
  expect(await listWords(host, circleId)).toEqual([])
  const acts = await db.modLog.findMany({ orderBy: { seq: 'desc' }, take: 2, select: { act: true } })
  expect(acts).toEqual([{ act: 'circle.word_remove' }, { act: 'circle.word_add' }])
})

it('takes a hundred and not one more, also when two are added at once', async () => {
  const { id: circleId } = await makeCircle()
  const host = await makeHost(circleId)
  const data = Array.from({ length: 99 }, (_, n) => ({
    circleId,
    phrase: `phrase ${n}`,
    addedById: host.memberId,
  }))
  await db.circleWord.createMany({ data })
  const both = await Promise.allSettled([
    addWord(host, { circleId, phrase: 'one more' }),
    addWord(host, { circleId, phrase: 'and another' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.circleWord.count({ where: { circleId } })).toBe(100)
})

it.each(['x', '', ' '.repeat(9), 'long '.repeat(13)])('refuses %j by its length', (phrase) => {
  expect(addWordInput.safeParse({ circleId: crypto.randomUUID(), phrase }).success).toBe(false)
})

it('refuses what has no word in it, and whoever does not host this circle', async () => {
  const [{ id: circleId }, other] = [await makeCircle(), await makeCircle()]
  const [host, stranger] = [await makeHost(circleId), await makeHost(other.id)]
  await expect(addWord(host, { circleId, phrase: '…!' })).rejects.toEqual(refused('INVALID'))
  await expect(addWord(stranger, { circleId, phrase: 'mine' })).rejects.toEqual(refused('FORBIDDEN'))
  await expect(listWords(stranger, circleId)).rejects.toEqual(refused('FORBIDDEN'))
  const { wordId } = await addWord(host, { circleId, phrase: 'ours' })
  await expect(removeWord(stranger, wordId)).rejects.toEqual(refused('FORBIDDEN'))
})
