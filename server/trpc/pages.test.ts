import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePageScene } from '#prisma/factories/page-scene.ts'
import { type RealServer, startRealServer } from '#prisma/factories/real-server.ts'
import { browsersOf, makeWalkers } from '#prisma/factories/walkers.ts'
import { db } from '#server/db.ts'
import { said } from './doors/door.ts'
import type { PageDoor, PageScene } from './doors/page.ts'
import { type Answer, ask } from './fuzz/ask.ts'
import { strangeHeaders, strangeNames, strangeQueries } from './fuzz/strange-addresses.ts'
import { differences, isIn, type Known, leaksIn } from './page-answers.ts'
import { letsIn, pageFiles, pages, partTree, placeOf } from './walk-pages.ts'
import { everybody, type Who } from './walk-people.ts'

let server: RealServer
let scene: PageScene
let cookies: Partial<Record<Who, string>>
let known: Known
const own = {} as Record<Who, { id: string | undefined; mail: string | undefined }>

beforeAll(async () => {
  const walkers = await makeWalkers()
  scene = await makePageScene(walkers)
  cookies = await browsersOf(walkers.people)
  const members = await db.member.findMany({ select: { id: true, email: true } })
  const mailOf = new Map(members.map(({ id, email }) => [id, email]))
  known = { ids: new Set(mailOf.keys()), mail: new Set(mailOf.values()) }
  for (const who of everybody) {
    const id = walkers.people[who]?.memberId
    own[who] = { id, mail: mailOf.get(id ?? '') }
  }
  server = await startRealServer({ METRICS_TOKEN: 'a key that nobody here has' })
}, 300_000)
afterAll(() => server?.stop())

const doorOf = (row: string): PageDoor => {
  const door = pages[row]
  if (!door) throw new Error(`no row for ${row}`)
  return door
}

const knock = (who: Who, { body }: PageDoor, path: string, headers: Record<string, string> = {}) => {
  const sent = body ? { method: 'POST', body: body(scene), type: 'application/octet-stream' } : {}
  return ask(server.port, { ...sent, path, cookie: cookies[who], headers })
}

const expectNoLeak = (who: Who, row: string, answer: Answer) => {
  const door = doorOf(row)
  expect(answer.status, `${who}: ${answer.body.slice(0, 100)}`).toBeLessThan(500)
  const tells = letsIn(who, door) ? (door.tells ?? []) : []
  expect({ who, leaks: leaksIn(who, answer, tells, known, own[who]) }).toEqual({ who, leaks: [] })
}

/** The pieces of an address that another one does not have. */
const partsOf = (path: string, other: string) => {
  const pieces = (text: string) => text.split(/[/=]/)
  return pieces(path).filter((piece) => !pieces(other).includes(piece))
}

// whoever left is signed out from then on
const rows = Object.keys(pages).sort((a, b) => Number(a === '/api/leave') - Number(b === '/api/leave'))
const isPage = (row: string) => pageFiles().get(placeOf(row))?.endsWith('page.tsx') ?? false

/** A failure of its own, or one that tells of the machine. */
const isBroken = (answer: Answer | undefined) =>
  !answer || answer.status >= 500 || /\n\s+at .+[:(]\d+|node_modules/.test(answer.body)

const pathOf = (door: PageDoor) => door.at(scene).replace(/\?.*/, '')
describe('every page, file and export', () => {
  it('has a row, and every row a page', () => {
    expect([...new Set(rows.map(placeOf))].sort()).toEqual([...pageFiles().keys()].sort())
  })

  it.each(rows.filter((row) => doorOf(row).elsewhere))(
    '%s answers whoever may not see it as if nothing were there',
    async (row) => {
      const door = doorOf(row)
      const [there, nowhere] = [door.at(scene), door.elsewhere ?? '']
      const tellApart = async (who: Who) => {
        const [hidden, none] = [await knock(who, door, there), await knock(who, door, nowhere)]
        return differences(hidden, partsOf(there, nowhere), none, partsOf(nowhere, there))
      }
      const compare = async (who: Who) => {
        // in which parts a page is sent depends on the moment; what tells it apart does so every time
        let apart = await tellApart(who)
        for (let tries = 0; tries < 3 && apart.length > 0; tries += 1) apart = await tellApart(who)
        expect({ who, apart }).toEqual({ who, apart: [] })
      }
      await Promise.all(everybody.filter((who) => !letsIn(who, door)).map(compare))
    },
  )

  it.each(rows.filter(isPage))('%s gives nothing away a part at a time', async (row) => {
    const door = doorOf(row)
    const path = door.at(scene)
    const headers = {
      RSC: '1',
      'Next-Router-State-Tree': partTree(pageFiles().get(placeOf(row)) ?? '', path),
    }
    const look = async (who: Who) => {
      const sentOn = await knock(who, door, path, headers)
      const { location } = sentOn.headers
      const { pathname, search } = new URL(location ?? path, 'http://here')
      expectNoLeak(who, row, location ? await knock(who, door, pathname + search, headers) : sentOn)
    }
    await Promise.all(everybody.filter((who) => !letsIn(who, door)).map(look))
  })

  it.each(rows.filter(isPage))('%s never breaks, whatever stands in its address', async (row) => {
    const door = doorOf(row)
    const asked = [
      ...strangeNames(placeOf(row)),
      ...strangeQueries.map((query) => `${pathOf(door)}?${query}`),
    ]
    for (const who of ['guest', 'member', 'admin'] as const) {
      const answers = await Promise.all(asked.map((path) => knock(who, door, path)))
      expect({ who, broken: asked.filter((_, at) => isBroken(answers[at])) }).toEqual({ who, broken: [] })
    }
  })

  it.each(strangeHeaders)('is asked by what is no browser of ours, %j', async (headers) => {
    const paths = ['/', '/circles', '/threads/x', '/moderation']
    const answers = await Promise.all(paths.map((path) => ask(server.port, { path, headers })))
    expect(paths.filter((_, at) => isBroken(answers[at]))).toEqual([])
  })

  it.each(rows)('%s', async (row) => {
    const door = doorOf(row)
    const come = async (who: Who) => {
      const answer = await knock(who, door, door.at(scene))
      expectNoLeak(who, row, answer)
      expect({ who, in: isIn(answer) }).toEqual({ who, in: letsIn(who, door) })
    }
    await Promise.all(everybody.map(come))
  })

  it('is asked without a word or an address of anybody standing in the log', () => {
    for (const one of [...Object.values(said), ...known.mail]) expect(server.said().includes(one)).toBe(false)
  })

  it('lets no picture be made smaller by the way, for people nobody has asked who they are', async () => {
    const path = `/_next/image?url=${encodeURIComponent('/icon-192.png')}&w=640&q=75`
    expect((await ask(server.port, { path })).status).toBe(404)
  })
})
