import { expect, test } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene, makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { deletePost } from '#server/posts/delete-post.ts'
import { learnWords } from './learn-words.ts'
import { searchInput } from './schema.ts'
import { searchPosts } from './search-posts.ts'

type Viewer = Parameters<typeof searchPosts>[0]
const look = (viewer: Viewer, words: string, more: object = {}) =>
  searchPosts(viewer, searchInput.parse({ words, ...more }))
const ids = async (viewer: Viewer, words: string, more: object = {}) =>
  (await look(viewer, words, more)).posts.map((post) => post.postId)

test('finds by any form of a word, without its accents, and shows it marked', async () => {
  const { author, reader, threadId } = await makeScene()
  const { postId } = await makeReply(author, threadId, 'The *bedtimes* at my café are endless, honestly.')
  const { posts } = await look(reader, 'BEDTIME cafe')
  expect(posts.map((post) => post.postId)).toEqual([postId])
  expect(posts[0]?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
    'bedtimes',
    'café',
  ])
  expect(posts[0]?.author.name).toBe(author.displayName)
  expect(JSON.stringify(posts)).not.toContain(author.memberId)
})

test('finds words that other searches leave out, and words in quotes only as they stand', async () => {
  const { author, reader, threadId } = await makeScene()
  const { postId } = await makeReply(author, threadId, 'me too, and I am not it')
  const { postId: other } = await makeReply(author, threadId, 'too much for me, all of it')
  expect(await ids(reader, '"me too"')).toEqual([postId])
  expect(await ids(reader, 'me too')).toEqual([postId, other])
  expect(await ids(reader, 'too -much it')).toEqual([postId])
})

test('says it in the title comes first, then the newest', async () => {
  const [viewer, circle] = [await makeViewer(), await makeCircle()]
  await putInCircle(circle.id, viewer.memberId)
  const titled = await makeThread(viewer, circle.id, { title: 'Daycare mornings', body: 'They are hard.' })
  const older = await makeReply(viewer, titled.threadId, 'Our daycare closes at four.')
  const newer = await makeReply(viewer, titled.threadId, 'A daycare that sings, who knew.')
  expect(await ids(viewer, 'daycare')).toEqual([titled.postId, newer.postId, older.postId])
})

test('a slip of the finger finds what was meant, once the words are learned', async () => {
  const { author, reader, threadId } = await makeScene()
  const { postId } = await makeReply(author, threadId, 'A tantrum in the supermarket again.')
  expect(await ids(reader, 'tanturm')).toEqual([])
  await learnWords()
  await learnWords()
  expect(await ids(reader, 'tanturm')).toEqual([postId])
  expect(await ids(reader, 'supermaket tantrums')).toEqual([postId])
  expect(await ids(reader, 'tanturm -again')).toEqual([])
  expect(await ids(reader, 'elephant')).toEqual([])
})

test('who has not joined finds nothing, not by a slip either', async () => {
  const { author, threadId } = await makeScene()
  await makeReply(author, threadId, 'Our bassinet squeaks.')
  await learnWords()
  const stranger = await makeViewer()
  for (const words of ['bassinet', 'basinet', 'squeaks']) expect(await ids(stranger, words)).toEqual([])
  const left = await makeViewer()
  const { circleId } = await db.thread.findUniqueOrThrow({ where: { id: threadId } })
  await putInCircle(circleId, left.memberId, { state: 'left' })
  expect(await ids(left, 'bassinet')).toEqual([])
})

test('what two circles share is found from both, in both, and from no third', async () => {
  const { author, reader, circle, threadId, postId } = await makeScene()
  const [other, third] = [await makeCircle(), await makeCircle()]
  const [there, elsewhere] = [await makeViewer(), await makeViewer()]
  await putInCircle(other.id, there.memberId)
  await putInCircle(third.id, elsewhere.memberId)
  expect(await ids(there, 'somehow')).toEqual([])
  await db.thread.update({ where: { id: threadId }, data: { alsoCircleId: other.id } })
  for (const viewer of [author, reader, there])
    for (const filter of [{}, { circleId: circle.id }, { circleId: other.id }])
      expect(await ids(viewer, 'somehow', filter)).toEqual([postId])
  expect(await ids(there, 'somehow', { circleId: third.id })).toEqual([])
  expect(await ids(elsewhere, 'somehow')).toEqual([])
})

test('words taken back, held or hidden match no more, for anybody and in no form', async () => {
  const { author, reader, threadId } = await makeScene()
  const { postId } = await makeReply(author, threadId, 'We call it the zebrahour.')
  await learnWords()
  expect(await ids(reader, 'zebrahour')).toEqual([postId])
  await deletePost(author, postId)
  for (const viewer of [author, reader])
    for (const words of ['zebrahour', 'zebrahuor', '"the zebrahour"'])
      expect(await ids(viewer, words)).toEqual([])
  for (const state of ['held', 'hidden'] as const) {
    await db.post.update({ where: { id: postId }, data: { state, deletedAt: null, stateBefore: null } })
    expect(await ids(reader, 'zebrahour')).toEqual([])
  }
})

test('a conversation that was never listed is not found', async () => {
  const { author, reader, threadId } = await makeScene()
  await makeReply(author, threadId, 'Something about otters.')
  await db.thread.update({ where: { id: threadId }, data: { listed: false } })
  expect(await ids(reader, 'otters')).toEqual([])
})

test('filters by circle, kind, wish and time', async () => {
  const { author, circle, postId } = await makeScene()
  const other = await makeCircle()
  await putInCircle(other.id, author.memberId)
  const elsewhere = await makeThread(author, other.id)
  expect(await ids(author, 'tea')).toEqual([elsewhere.postId, postId])
  expect(await ids(author, 'tea', { circleId: circle.id })).toEqual([postId])
  expect(await ids(author, 'tea', { intent: 'vent', wish: 'me_too_welcome' })).toHaveLength(2)
  expect(await ids(author, 'tea', { intent: 'win' })).toEqual([])
  expect(await ids(author, 'tea', { wish: 'just_listen' })).toEqual([])
  await db.post.update({ where: { id: postId }, data: { createdAt: new Date('2020-01-01') } })
  expect(await ids(author, 'tea', { time: 'older' })).toEqual([postId])
  for (const time of ['week', 'month', 'year'])
    expect(await ids(author, 'tea', { time })).toEqual([elsewhere.postId])
})

test('pages go on where the one before ended, whatever is written meanwhile', async () => {
  const { author, threadId } = await makeScene()
  for (let n = 0; n < 24; n++) await makeReply(author, threadId, `pebble number ${n}`)
  const first = await look(author, 'pebble')
  await makeReply(author, threadId, 'one more pebble')
  const second = await look(author, 'pebble', { cursor: first.next })
  expect(first.posts).toHaveLength(20)
  expect(second.posts).toHaveLength(4)
  expect(new Set([...first.posts, ...second.posts].map((post) => post.postId)).size).toBe(24)
  expect(second).toMatchObject({ next: null, cut: false })
})

test.each([
  ['operators', `"sleep" AND OR -no (: & | ! <-> :* ')" \\ %_ '; DROP TABLE "Post"; --`],
  ['only operators', '&|!():*<->"\'-'],
  ['only what is left out elsewhere', 'the and of'],
  ['nothing', '   '],
  ['faces', '😭😭 🫠'],
  ['right to left', 'הילדים לא ישנים \u202e أنا متعبة'],
  ['null bytes', 'sle\0ep\0'],
  ['half a letter', 'tea \ud83d'],
  ['only a minus', '-tea'],
  ['two hundred words', 'a '.repeat(100)],
])('%s is a search like any other', async (_, words) => {
  const { reader } = await makeScene()
  await learnWords()
  const { posts } = await look(reader, words)
  expect(Array.isArray(posts)).toBe(true)
})

test('ten thousand characters are refused in words a person understands', () => {
  const { error } = searchInput.safeParse({ words: 'x'.repeat(10_000) })
  expect(error?.issues[0]?.message).toBe('What you look for can be up to 200 characters long.')
})
