import { describe, expect, it } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene, makeThread } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { showCase } from '#server/decisions/show-case.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { areAlike } from './alike-words.ts'
import { linksIn } from './links-in.ts'

const worry =
  'My little one has been waking up every hour since we moved and I really do not know what to try next.'

const circlesOf = async (viewer: Viewer, many: number) => {
  const circles = await Promise.all(Array.from({ length: many }, () => makeCircle()))
  for (const { id } of circles) await putInCircle(id, viewer.memberId)
  return circles
}
const signalsOf = async (postId: string) => {
  const found = await db.case.findFirst({ where: { postId }, include: { signals: true } })
  return found?.signals.map(({ kind }) => kind) ?? []
}

describe('the same words in several conversations', () => {
  it('are no flood in two circles: a parent tells the same worry where it is heard', async () => {
    const viewer = await makeViewer()
    const [one, two] = await circlesOf(viewer, 2)
    await makeThread(viewer, one?.id ?? '', { body: worry })
    const second = await makeThread(viewer, two?.id ?? '', { body: worry })
    expect(second.state).toBe('published')
    expect(await signalsOf(second.postId)).toEqual([])
  })

  it('are asked about once in one circle, and posted when they are meant', async () => {
    const viewer = await makeViewer()
    const [one] = await circlesOf(viewer, 1)
    await makeThread(viewer, one?.id ?? '', { body: worry })
    const again = () => makeThread(viewer, one?.id ?? '', { body: `${worry} Please.` })
    await expect(again()).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: expect.stringContaining('Your words are kept here.'),
    })
    expect((await again()).state).toBe('published')
  })

  it('go to somebody who looks the third time, and nothing of them is lost', async () => {
    const viewer = await makeViewer()
    const [one, two, three] = await circlesOf(viewer, 3)
    await makeThread(viewer, one?.id ?? '', { body: worry })
    await makeThread(viewer, two?.id ?? '', { body: worry })
    const third = await makeThread(viewer, three?.id ?? '', { body: `  ${worry.toUpperCase()} ` })
    expect(third.state).toBe('held')
    expect(await signalsOf(third.postId)).toEqual(['repeated_words'])
    const kept = await db.revision.findFirstOrThrow({ where: { postId: third.postId } })
    expect(kept.body).toContain('WAKING UP EVERY HOUR')
    expect(await db.thread.findUniqueOrThrow({ where: { id: third.threadId } })).toMatchObject({
      listed: false,
    })
  })

  it('are what everybody says when they are few, however often', async () => {
    const { author, reader, circle } = await makeScene()
    for (let n = 0; n < 4; n += 1) {
      const { threadId } = await makeThread(author, circle.id, { body: `Day ${n}.` })
      expect((await makeReply(reader, threadId, 'Thank you so much for this')).state).toBe('published')
    }
  })

  it('are never counted where somebody may be in danger', async () => {
    const viewer = await makeViewer()
    const cry =
      'I want to kill myself tonight and I have the pills here in front of me and nobody is at home.'
    for (const circle of await circlesOf(viewer, 3))
      expect((await makeThread(viewer, circle.id, { body: cry })).state).toBe('published')
  })
})

describe('links', () => {
  const offer = (n: number, what = 'cribs') =>
    `Look at this, number ${n}: https://www.cheap-${what}.example/offer?who=${n}`
  const newcomers = async (many: number) => {
    const circle = await makeCircle()
    const all = await Promise.all(Array.from({ length: many }, () => makeViewer({ daysHere: 0 })))
    for (const { memberId } of all) await putInCircle(circle.id, memberId)
    return { circle, all }
  }

  it('of a newcomer stay in view, and somebody looks; of others nobody does', async () => {
    const { circle, all } = await newcomers(1)
    const known = await makeViewer()
    await putInCircle(circle.id, known.memberId)
    const [first] = all
    if (!first) throw new Error('nobody came')
    const linked = await makeThread(first, circle.id, { body: offer(1) })
    expect(linked.state).toBe('published')
    expect(await signalsOf(linked.postId)).toEqual(['newcomer_link'])
    const other = await makeThread(known, circle.id, { body: offer(2) })
    expect(await signalsOf(other.postId)).toEqual([])
  })

  it('wait for somebody when several newcomers bring the same', async () => {
    const { circle, all } = await newcomers(3)
    const states: string[] = []
    for (const [n, viewer] of all.entries())
      states.push((await makeThread(viewer, circle.id, { body: offer(n, 'prams') })).state)
    expect(states).toEqual(['published', 'published', 'held'])
  })

  it('are seen too when they come with an edit', async () => {
    const { circle, all } = await newcomers(1)
    const [viewer] = all
    if (!viewer) throw new Error('nobody came')
    const { postId } = await makeThread(viewer, circle.id)
    await editPost(viewer, { postId, body: offer(9, 'chairs'), revision: 1 })
    const moderator = await makeViewer({ role: 'moderator' })
    const { id } = await db.case.findFirstOrThrow({ where: { postId } })
    expect(await showCase(moderator, id)).toMatchObject({ signals: ['newcomer_link'] })
  })
})

it.each([
  ['https://WWW.Example.com/a/b/?utm=1#x.', ['example.com/a/b']],
  ['go to cheap-cribs.shop/now, or www.cheap-cribs.shop/now!', ['cheap-cribs.shop/now']],
  ['We slept 3.5 hours. Mine is 2.Tomorrow we try again e.g. with tea', []],
  ['http://[::1 and https:// and www.', []],
])('reads links as places: %s', (text, places) => {
  expect(linksIn(text)).toEqual(places)
})

it('knows help lines and leaves them alone', () => {
  expect(linksIn('https://www.samaritans.org/how', new Set(['samaritans.org']))).toEqual([])
})

it('compares words and not their dress', () => {
  expect(areAlike(worry, worry.replaceAll('o', 'о').replaceAll(' ', '  '))).toBe(true)
  expect(areAlike(worry, `${worry} Thank you.`)).toBe(true)
  expect(
    areAlike(
      worry,
      'My oldest has been fine since we moved and I really wonder what the fuss was all about.',
    ),
  ).toBe(false)
  expect(areAlike('me too', 'me too')).toBe(false)
})
