import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, settle, signIn, startLive } from '#prisma/factories/live.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { browsersOf, makeWalkers } from '#prisma/factories/walkers.ts'
import { viewerFromCookie } from '#server/auth/viewer.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { updateSettings } from '#server/members/update-settings.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { askDoors, roomDoors, signalDoors } from '#server/trpc/doors/rooms.ts'
import { placeOf } from '#server/trpc/walk-pages.ts'
import { everybody, letsTo, type Who } from '#server/trpc/walk-people.ts'
import { rooms } from './events.ts'
import { io } from './publish.ts'

type Line = { browser: Browser; heard: string[]; memberId: string; sessionId: string }

let live: Awaited<ReturnType<typeof startLive>>
let walk: Awaited<ReturnType<typeof makeWalkers>>
let cookies: Partial<Record<Who, string>>
const lines = {} as Record<Who, Line>
const signals = Object.keys(signalDoors) as (keyof typeof signalDoors)[]
const asks = Object.keys(askDoors) as (keyof typeof askDoors)[]
const welcomed = everybody.filter((who) => letsTo(who, 'members'))

const openLine = async (token: string): Promise<Line> => {
  const browser = await live.open(token)
  const heard: string[] = []
  for (const signal of signals) browser.on(signal, () => heard.push(signal))
  const viewer = await viewerFromCookie(`enough-session=${token}`)
  return { browser, heard, memberId: viewer?.memberId ?? '', sessionId: viewer?.sessionId ?? '' }
}

type Loose = {
  emit: (name: string, ask: unknown, answer: (answer: unknown) => void) => void
}
const ask = ({ browser }: Line, name: string, input: unknown) =>
  new Promise<unknown>((resolve) => (browser as unknown as Loose).emit(name, input, resolve))

beforeAll(async () => {
  ;[live, walk] = [await startLive(), await makeWalkers()]
  cookies = await browsersOf(walk.people)
  for (const who of welcomed) lines[who] = await openLine(cookies[who] ?? '')
})
afterAll(() => live.stop())

/** Who heard something of this kind of what was done meanwhile. */
const whoHears = async (signal: string, work: () => unknown) => {
  for (const who of welcomed) lines[who].heard.length = 0
  await work()
  await settle(250)
  return welcomed.filter((who) => lines[who].heard.includes(signal))
}
const meant = ({
  for: kind,
  about,
}: {
  for: (typeof askDoors)['typing']['for']
  about?: 'thread' | 'case'
}) => welcomed.filter((who) => letsTo(who, kind, about))

describe('a line of one’s own', () => {
  it.each(everybody.filter((who) => !letsTo(who, 'members')))('is not opened for %s', async (who) => {
    await expect(live.open(cookies[who])).rejects.toThrow('FORBIDDEN')
  })

  it('listens to what has a row, and to nothing else', () => {
    const ours = io()?.sockets.sockets.values().next().value
    // what the library itself tells of, and nobody can ask for
    const known = ours?.eventNames().filter((name) => !['disconnecting', 'error'].includes(String(name)))
    expect(known?.sort()).toEqual([...asks].sort())
  })

  it('knows no kind of room that has no row', () => {
    expect([...new Set(Object.keys(roomDoors).map(placeOf))].sort()).toEqual(Object.keys(rooms).sort())
  })
})

describe.sequential('who comes into which room', () => {
  it.each(asks.filter((name) => askDoors[name].answers))('%s says yes to whom it is for', async (name) => {
    const door = askDoors[name]
    for (const who of welcomed) {
      const answer = await ask(lines[who], name, door.ask(walk.scene))
      expect({ who, answer }).toMatchObject({ who, answer: { ok: letsTo(who, door.for, door.about) } })
      if (!door.elsewhere || letsTo(who, door.for, door.about)) continue
      expect({ who, answer }).toEqual({ who, answer: await ask(lines[who], name, door.elsewhere) })
    }
  })

  it.each(welcomed)('%s is in the rooms of the table, and in no other', (who) => {
    const line = lines[who]
    const found = io()?.sockets.sockets.get(line.browser.id ?? '')?.rooms ?? new Set()
    const expected = Object.values(roomDoors)
      .filter((door) => letsTo(who, door.for, door.about))
      .map((door) => door.named(walk.scene, line))
    // cases of where they host themselves
    if (who === 'otherHost') expected.push(rooms.queue(walk.otherCircleId))
    expect([...found].filter((room) => room !== line.browser.id).sort()).toEqual(expected.sort())
  })
})

describe.sequential('who hears what', () => {
  it('a post, and that a list changed', async () => {
    const say = () => makeReply(walk.made.author, walk.scene.threadId, 'It is quiet now.')
    expect(await whoHears('thread', say)).toEqual(meant(signalDoors.thread))
    expect(await whoHears('circle', say)).toEqual(meant(signalDoors.circle))
  })

  it('that somebody is here, and that somebody writes', async () => {
    await updateSettings(walk.made.author, { showsPresence: true })
    const author = await openLine((await signIn(walk.made.author)).token)
    const { threadId } = walk.scene
    expect(await whoHears('presence', () => ask(author, 'joinThread', { threadId, lastSeq: 0 }))).toEqual(
      meant(signalDoors.presence),
    )
    expect(await whoHears('typing', () => author.browser.emit('typing', { threadId }))).toEqual(
      meant(signalDoors.typing),
    )
  })

  it.each(welcomed)('that %s writes nobody hears where they may not be', async (who) => {
    const { threadId } = walk.scene
    const heard = await whoHears('typing', () => lines[who].browser.emit('typing', { threadId }))
    const others = meant(signalDoors.typing).filter((other) => other !== who)
    expect(heard).toEqual(meant(askDoors.typing).includes(who) ? others : [])
  })

  it('what is about one of them', async () => {
    const { member } = walk.people
    const { postId } = await makeReply(member, walk.scene.threadId, 'Here too.')
    expect(await whoHears('member', () => sayMeToo(walk.made.reader, postId))).toEqual(
      meant(signalDoors.member),
    )
  })

  it('that a case changed, and who looks after things', async () => {
    const { moderator, care } = walk.people
    const { caseId, supportCaseId } = walk.scene
    const tab = 'tab-of-the-walk'
    expect(await whoHears('queue', () => claimCase(moderator, caseId, tab))).toEqual(meant(signalDoors.queue))
    expect(await whoHears('queue', () => claimCase(care, supportCaseId, tab))).toEqual(meant({ for: 'care' }))
    expect(await whoHears('caretakers', () => ask(lines.lead, 'joinQueue', { since: null }))).toEqual(
      meant(signalDoors.caretakers),
    )
  })

  it('nothing any more, who has left', async () => {
    for (const who of welcomed) {
      lines[who].browser.emit('leaveThread', { threadId: walk.scene.threadId })
      lines[who].browser.emit('leaveQueue')
    }
    await settle(250)
    const say = () => makeReply(walk.made.author, walk.scene.threadId, 'And quieter still.')
    expect(await whoHears('thread', say)).toEqual([])
    for (const who of welcomed) {
      const found = io()?.sockets.sockets.get(lines[who].browser.id ?? '')?.rooms ?? new Set()
      const left = [...found].filter((room) => /^(thread|queue|caretakers)/.test(room))
      expect({ who, left }).toEqual({ who, left: [] })
    }
  })
})
