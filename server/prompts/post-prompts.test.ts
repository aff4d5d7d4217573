import { expect, test } from 'vitest'
import { makeHost } from '#prisma/factories/host.ts'
import { makePrompt, promptWords } from '#prisma/factories/prompt.ts'
import { db } from '#server/db.ts'
import { readPage } from '#server/posts/queries.ts'
import { listThreads } from '#server/threads/queries.ts'
import { changePrompt, pausePrompt, removePrompt } from './keep-prompt.ts'
import { postPrompts } from './post-prompts.ts'
import { putAway, takeBack } from './put-away.ts'

// a Sunday evening in Berlin, before and after the clocks change
const sunday = new Date('2026-10-18T18:00:00Z')
const nextSunday = new Date('2026-10-25T19:00:00Z')
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000)

const threadsOf = (promptId: string) => db.thread.findMany({ where: { promptId } })
const nextOf = async (id: string) => (await db.prompt.findUniqueOrThrow({ where: { id } })).nextAt

test('a prompt comes once a week, however many processes look, by the clock on the wall', async () => {
  const { prompt } = await makePrompt(sunday)
  await postPrompts(later(sunday, -0.1))
  expect(await threadsOf(prompt.id)).toHaveLength(0)
  await Promise.all(Array.from({ length: 6 }, () => postPrompts(later(sunday, 0.01))))
  expect(await threadsOf(prompt.id)).toHaveLength(1)
  expect(await nextOf(prompt.id)).toEqual(nextSunday)
  await postPrompts(nextSunday)
  expect(await threadsOf(prompt.id)).toHaveLength(2)
})

test('it is late by a day at most, and never made up for twice', async () => {
  const { prompt } = await makePrompt(sunday)
  await postPrompts(later(sunday, 23))
  expect(await threadsOf(prompt.id)).toHaveLength(1)
  const { prompt: missed } = await makePrompt(sunday)
  await postPrompts(later(sunday, 30))
  expect(await threadsOf(missed.id)).toHaveLength(0)
  expect(await nextOf(missed.id)).toEqual(nextSunday)
})

test('a week that has had it gets no second one when the hosts choose another day', async () => {
  const { prompt, host } = await makePrompt(sunday, { weekday: 5 })
  const friday = new Date('2026-10-16T18:00:00Z')
  await db.prompt.update({ where: { id: prompt.id }, data: { nextAt: friday } })
  await postPrompts(friday)
  await changePrompt(host, { promptId: prompt.id, ...promptWords })
  await db.prompt.update({ where: { id: prompt.id }, data: { nextAt: sunday } })
  await postPrompts(sunday)
  expect(await threadsOf(prompt.id)).toHaveLength(1)
})

test('a paused one rests, and one without a host who may write waits for the next week', async () => {
  const { prompt, host } = await makePrompt(sunday)
  await pausePrompt(host, prompt.id, true)
  await postPrompts(sunday)
  await pausePrompt(host, prompt.id, false)
  expect((await nextOf(prompt.id)).getTime()).toBeGreaterThan(Date.now())
  const { prompt: lonely, circle, host: left } = await makePrompt(sunday)
  await db.membership.updateMany({ where: { memberId: left.memberId }, data: { state: 'left' } })
  await postPrompts(sunday)
  expect([...(await threadsOf(prompt.id)), ...(await threadsOf(lonely.id))]).toEqual([])
  const other = await makeHost(circle.id)
  await postPrompts(nextSunday)
  expect(await threadsOf(lonely.id)).toMatchObject([{ authorId: other.memberId, fromHosts: true }])
})

test('it speaks for the hosts and names none of them', async () => {
  const { prompt, member, host, circle } = await makePrompt(sunday)
  await postPrompts(sunday)
  const { threads } = await listThreads(member, { circleId: circle.id })
  const page = await readPage(member, { threadId: threads[0]?.id ?? '' })
  expect(threads).toMatchObject([{ title: prompt.title, author: 'The hosts', mine: false }])
  expect(page.posts).toMatchObject([{ author: { name: 'The hosts', host: false } }])
  expect(JSON.stringify([threads, page])).not.toContain(host.displayName)
})

test('cruel words of a host wait for a person like anybody’s', async () => {
  const body = "You are a disgusting excuse for a mother and you don't deserve those kids."
  const { prompt, member, circle } = await makePrompt(sunday, { body })
  await postPrompts(sunday)
  expect(await threadsOf(prompt.id)).toMatchObject([{ listed: false }])
  expect((await listThreads(member, { circleId: circle.id })).threads).toEqual([])
})

test('who says "not for me" no longer finds it in lists, and can take that back', async () => {
  const { prompt, member, host, circle } = await makePrompt(sunday)
  await postPrompts(sunday)
  const titles = async (viewer: typeof member) =>
    (await listThreads(viewer, { circleId: circle.id })).threads.map(({ title }) => title)
  const [thread] = await threadsOf(prompt.id)
  await putAway(member, thread?.id ?? '')
  expect([await titles(member), await titles(host)]).toEqual([[], [prompt.title]])
  await takeBack(member, prompt.id)
  expect(await titles(member)).toEqual([prompt.title])
  await removePrompt(host, prompt.id)
  expect(await titles(member)).toEqual([prompt.title])
})
