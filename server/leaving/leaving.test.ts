import { expect, it } from 'vitest'
import { makeHiddenReply } from '#prisma/factories/apart.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { afterSignIn } from '#server/auth/after-sign-in.ts'
import { db } from '#server/db.ts'
import { chooseName } from '#server/members/choose-name.ts'
import { readPage } from '#server/posts/queries.ts'
import { readQuotes } from '#server/posts/read-quotes.ts'
import { searchInput } from '#server/search/schema.ts'
import { searchPosts } from '#server/search/search-posts.ts'
import { askToLeave } from './ask-to-leave.ts'
import { closeAccount, takeHidden } from './close-account.ts'
import { bringBack } from './come-back.ts'
import { eraseDue } from './erase-due.ts'

const authors = async (viewer: Parameters<typeof readPage>[0], threadId: string) =>
  (await readPage(viewer, { threadId })).posts.map(({ author, here }) => ({ name: author.name, here }))

const makeLeaver = async () => {
  const scene = await makeScene()
  const { postId } = await makeReply(scene.reader, scene.threadId, 'Zwackelmann was here with me.')
  return { ...scene, postId, leaver: scene.reader, stays: scene.author }
}

const leave = async (viewer: Parameters<typeof askToLeave>[0], choice: 'leave_words' | 'take_words') => {
  await askToLeave(viewer, { choice, atOnce: false })
  await closeAccount(viewer.memberId)
}
/** As the worker would, when the days are over. */
const whenDue = async (memberId: string) => {
  await db.$executeRaw`UPDATE "Leaving" SET "askedAt" = now() - interval '8 days', "dueAt" = now() - interval '1 day' WHERE "memberId" = ${memberId}::uuid`
  await eraseDue()
}
const jobPayload = async (name: string) => {
  const [job] = await db.$queryRaw<{ payload: { memberId: string; since: string } }[]>`
    SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = ${name} ORDER BY j.id DESC LIMIT 1`
  return job?.payload ?? { memberId: '', since: '' }
}

it('closes the account at once: no session, no name, and words without it', async () => {
  const { leaver, stays, threadId } = await makeLeaver()
  await db.session.create({
    data: {
      memberId: leaver.memberId,
      tokenHash: `leaving ${leaver.memberId}`,
      expiresAt: new Date(Date.now() + 60_000),
    },
  })
  await leave(leaver, 'leave_words')
  expect(await db.session.count({ where: { memberId: leaver.memberId } })).toBe(0)
  expect((await authors(stays, threadId)).at(-1)).toEqual({ name: 'A parent who left', here: true })
  const events = await db.threadEvent.findMany({ where: { threadId, kind: 'post_edited' } })
  expect(events).toHaveLength(1)
})

it('what stands under an alias stays as it is, or goes at another moment', async () => {
  const { leaver, stays, threadId } = await makeLeaver()
  const { postId } = await makeHiddenReply(leaver, threadId, 'Nobody knows that it was me.')
  const before = (await authors(stays, threadId)).at(-1)
  await leave(leaver, 'take_words')
  expect(await authors(stays, threadId)).toHaveLength(2)
  expect((await authors(stays, threadId)).at(-1)).toEqual(before)
  const [job] = await db.$queryRaw<{ minutes: number; payload: { memberId: string; aliasId: string } }[]>`
    SELECT j.payload, extract(epoch FROM j.run_at - now())::int / 60 AS minutes
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'take_hidden' AND j.payload->>'memberId' = ${leaver.memberId}`
  expect(job?.minutes).toBeGreaterThan(25)
  if (job) await takeHidden(job.payload)
  expect(await db.post.findUniqueOrThrow({ where: { id: postId } })).toMatchObject({ state: 'deleted' })

  const other = await makeLeaver()
  await makeHiddenReply(other.leaver, other.threadId, 'Nobody knows that it was me.')
  const hidden = (await authors(other.stays, other.threadId)).at(-1)
  await leave(other.leaver, 'leave_words')
  await whenDue(other.leaver.memberId)
  expect((await authors(other.stays, other.threadId)).at(-1)).toEqual(hidden)
})

it('takes the words along: from the page, from quotes and from the search', async () => {
  const { leaver, stays, threadId, postId } = await makeLeaver()
  await leave(leaver, 'take_words')
  expect(await authors(stays, threadId)).toHaveLength(1)
  expect(await readQuotes(stays, [postId])).toEqual([])
  expect(await db.searchEntry.count({ where: { postId } })).toBe(0)
  await whenDue(leaver.memberId)
  const { body } = await db.revision.findFirstOrThrow({ where: { postId } })
  expect(body).toBe('–')
})

it('a conversation that others answered stays as a place, one that nobody answered goes', async () => {
  const { stays: starter, leaver: other, threadId } = await makeLeaver()
  const lonely = await makeScene()
  await db.post.updateMany({
    where: { threadId: lonely.threadId },
    data: { authorId: starter.memberId },
  })
  await db.thread.update({ where: { id: lonely.threadId }, data: { authorId: starter.memberId } })
  await leave(starter, 'take_words')
  expect(await authors(other, threadId)).toEqual([
    { name: 'A parent who left', here: false },
    { name: other.displayName, here: true },
  ])
  await whenDue(starter.memberId)
  expect(await authors(other, threadId)).toHaveLength(2)
  expect(await db.thread.findUniqueOrThrow({ where: { id: lonely.threadId } })).toMatchObject({
    listed: false,
    title: '–',
  })
})

it.each(['leave_words', 'take_words'] as const)(
  'signing in within the week takes %s back',
  async (choice) => {
    const { leaver, stays, threadId } = await makeLeaver()
    const before = await authors(stays, threadId)
    await leave(leaver, choice)
    const newcomer = await makeViewer()
    await expect(chooseName(newcomer, leaver.displayName)).rejects.toMatchObject({ code: 'CONFLICT' })
    await afterSignIn(leaver.memberId)
    await bringBack(await jobPayload('bring_back'))
    expect(await authors(stays, threadId)).toEqual(before)
    await eraseDue()
    expect(await db.member.findUniqueOrThrow({ where: { id: leaver.memberId } })).toMatchObject({
      displayName: leaver.displayName,
      leftAt: null,
      pausedAt: null,
    })
  },
)

it('what was taken back before stays taken back', async () => {
  const { leaver, stays, threadId, postId } = await makeLeaver()
  await db.post.update({
    where: { id: postId },
    data: { state: 'deleted', stateBefore: 'published', deletedAt: new Date(Date.now() - 60_000) },
  })
  await leave(leaver, 'take_words')
  await afterSignIn(leaver.memberId)
  await bringBack(await jobPayload('bring_back'))
  expect(await authors(stays, threadId)).toHaveLength(1)
})

it('after the week nobody is there to come back to', async () => {
  const { leaver } = await makeLeaver()
  await leave(leaver, 'leave_words')
  await whenDue(leaver.memberId)
  expect(await db.member.count({ where: { id: leaver.memberId } })).toBe(0)
  await afterSignIn(leaver.memberId)
})

it('at once means at once', async () => {
  const { leaver } = await makeLeaver()
  expect(await askToLeave(leaver, { choice: 'take_words', atOnce: true })).toEqual({ until: null })
  await eraseDue()
  expect(await db.member.count({ where: { id: leaver.memberId } })).toBe(0)
})

it('the last admin names another one first, and two who leave at once do not both', async () => {
  const [one, two] = [await makeViewer({ role: 'admin' }), await makeViewer({ role: 'admin' })]
  const wanted = { choice: 'leave_words', atOnce: false } as const
  const answers = await Promise.allSettled([askToLeave(one, wanted), askToLeave(two, wanted)])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(refused.reason).toMatchObject({
    code: 'CONFLICT',
    reason: expect.stringContaining('somebody else an admin'),
  })
})

it('whoever left is found by nobody', async () => {
  const { leaver, stays } = await makeLeaver()
  await leave(leaver, 'take_words')
  expect(JSON.stringify(await searchPosts(stays, searchInput.parse({ words: 'Zwackelmann' })))).not.toContain(
    'Zwackel',
  )
})
