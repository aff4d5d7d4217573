import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { putApart } from '#prisma/factories/apart.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { aliasHere, type HiddenWriter, makeHiddenWriter, seenIn } from '#prisma/factories/hidden-writer.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { Refusal } from '#server/errors.ts'
import { keepApart } from '#server/quiet/keep-apart.ts'
import type { Scene } from '#server/trpc/doors/door.ts'
import { appRouter, callerFor } from '#server/trpc/root.ts'
import { doors } from '#server/trpc/walk-doors.ts'

let hidden: HiddenWriter
let scene: Scene
const people: Record<string, Viewer | null> = { guest: null }

beforeAll(async () => {
  hidden = await makeHiddenWriter()
  const { circle, author, moderator } = hidden
  const inside = async () => {
    const viewer = await makeViewer()
    await putInCircle(circle.id, viewer.memberId)
    return viewer
  }
  const [member, blocked, blocker, keepsAway] = [
    await inside(),
    await inside(),
    await inside(),
    await inside(),
  ]
  await putApart(hidden.writer, blocked)
  await putApart(blocker, hidden.writer)
  await keepApart(keepsAway, hidden.postId)
  const care = await makeViewer({ role: 'care' })
  Object.assign(people, {
    outsider: await makeViewer(),
    suspended: await makeViewer({ suspended: true }),
    // whom the writer quoted and called, who reported them and got their sorry
    author,
    ...{ member, blocked, blocker, keepsAway, moderator, care },
    host: await makeHost(circle.id),
    otherModerator: await makeViewer({ role: 'moderator' }),
    lead: await makeViewer({ role: 'lead' }),
    admin: await makeViewer({ role: 'admin' }),
  })
  scene = { ...hidden, careId: care.memberId }
})
beforeEach(() => db.rateLimit.deleteMany())

type Procedure = { _def: { type: string } }
const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>
const paths = Object.keys(procedures)
// they change nothing, but what is asked is too long, or too private, for an address
const askedByPost = ['search.posts', 'decisions.bulkPreview', 'hints.offer']
const changes = (path: string) => procedures[path]?._def.type === 'mutation' && !askedByPost.includes(path)
const queries = paths.filter((path) => !changes(path))

/** Questions that go straight for what is hidden; the others are asked as the walk over the doors asks them. */
const pointed = (): Record<string, unknown[]> => {
  const { threadId, postId, answerId, begun, asked, hidden: hid, ...rest } = hidden
  const threads = [{ threadId }, { threadId: begun.threadId }]
  const cases = [rest.caseId, asked.caseId, hid.caseId, rest.appealCaseId].map((caseId) => ({ caseId }))
  const words = ['marmalade', 'cried', hidden.writer.displayName ?? '', aliasHere, 'Zanzibarwort']
  return {
    'posts.page': threads,
    'posts.peopleHere': threads,
    'posts.quotes': [{ postIds: [postId, answerId, begun.postId, hidden.postId] }],
    'posts.source': [{ postId }],
    'posts.history': [{ postId }],
    'threads.show': threads,
    'threads.missed': threads.map((one) => ({ ...one, lastSeq: 0 })),
    'search.alike': threads,
    'search.posts': words.map((one) => ({ words: one })),
    'decisions.case': cases,
    'decisions.bulkPreview': [{ caseIds: [rest.caseId], kind: 'hide', tab: 'tab-of-the-leaks' }],
    'cases.colleagues': cases,
    'support.show': [{ caseId: rest.supportCaseId }],
    'statements.show': [{ decisionId: asked.decisionId }],
    'appeals.show': [{ decisionId: hid.decisionId }],
    'appeals.ofCase': [{ caseId: rest.appealCaseId }],
    'support.whenRead': [{ postId }],
  }
}
const inputsOf = (path: string) => pointed()[path] ?? [doors[path]?.input(scene)]

/** What leaves the server for this question, a refusal included. */
const ask = async (path: string, viewer: Viewer | null, input: unknown): Promise<unknown> => {
  const [feature = '', name = ''] = path.split('.')
  const caller = callerFor({ viewer, address: `address-${Math.random()}` })
  const all = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    return await all[feature]?.[name]?.(input)
  } catch (error) {
    const { message, cause } = error as Error
    return { message, reason: cause instanceof Refusal ? cause.reason : null }
  }
}

/** Lists of who is there, and of whom one chose oneself. They say nothing of who wrote what. */
const listsOfPeople: Record<string, string[]> = {
  'quiet.list': ['blocker'],
  'circles.members': ['host', 'admin'],
  'members.list': ['admin'],
}

describe('who writes without a name is given away to nobody', () => {
  it.each(queries)('by %s', async (path) => {
    for (const [who, viewer] of Object.entries(people)) {
      if (listsOfPeople[path]?.includes(who)) continue
      for (const input of inputsOf(path)) {
        const seen = seenIn(hidden, await ask(path, viewer, input))
        expect({ who, input, seen }).toEqual({ who, input, seen: [] })
      }
    }
  })

  it('and the walk sees what there is to see', async () => {
    const shown = ['posts.page', 'posts.quotes', 'threads.missed', 'posts.peopleHere', 'search.posts']
    for (const path of shown)
      expect(JSON.stringify(await ask(path, people.member ?? null, inputsOf(path)[0]))).toContain(
        `"${aliasHere}, a parent"`,
      )
    for (const path of ['saved.list', 'notifications.list'])
      expect(JSON.stringify(await ask(path, people.author ?? null, {}))).toMatch(/, a parent|reply/)
    const asCase = await ask('decisions.case', people.otherModerator ?? null, { caseId: hidden.caseId })
    expect(JSON.stringify(asCase)).toContain(aliasHere)
    const itself = await ask('members.me', hidden.writer, undefined)
    expect(seenIn(hidden, itself)).toContain('vexley')
  })
})

it('an author is a name, whether they host, and whether it is an alias; a post says nothing else of them', async () => {
  const page = await ask('posts.page', people.member ?? null, { threadId: hidden.threadId })
  for (const post of (page as { posts: { author: object }[] }).posts) {
    expect(Object.keys(post.author).sort()).toEqual(['anonymous', 'host', 'name'])
    expect(Object.keys(post).sort()).toEqual(
      'author createdAt edited here html id images opening quotes revision seq threadId title'.split(' '),
    )
  }
})

it('a host who writes without a name wears no badge', async () => {
  await db.membership.updateMany({
    where: { memberId: hidden.writer.memberId, circleId: hidden.circle.id },
    data: { role: 'host' },
  })
  const page = await ask('posts.page', people.member ?? null, { threadId: hidden.threadId })
  const { posts } = page as { posts: { author: { anonymous: boolean; host: boolean } }[] }
  const theirs = posts.filter(({ author }) => author.anonymous)
  expect(theirs.length).toBeGreaterThan(1)
  expect(theirs.map(({ author }) => author.host)).not.toContain(true)
})

/** What changes with every question, or is the list of what the asker has chosen themselves. */
const ownAffairs = ['quiet.list', 'careTools.box', 'careTools.export', 'careTools.pull']

/** All that somebody can ask for; who said me too is nobody's alias, and goes with the name. */
const lookAround = async (viewer: Viewer) => {
  const seen: Record<string, string> = {}
  for (const path of queries.filter((one) => !ownAffairs.includes(one)))
    for (const [at, input] of inputsOf(path).entries()) {
      const answer = JSON.stringify(await ask(path, viewer, input)) ?? ''
      seen[`${path} ${at}`] = answer.replace(/"(sight|heard)":("[^"]*"|null)/g, '')
    }
  return seen
}

it.each(['member', 'author'])(
  'for the %s, blocking a name changes nothing of what stands under an alias: no list tells who it is',
  async (who) => {
    const curious = people[who] as Viewer
    const before = await lookAround(curious)
    await putApart(curious, hidden.writer)
    expect(await lookAround(curious)).toEqual(before)
  },
)

it.each(paths.filter(changes))('what %s answers gives nobody away either', async (path) => {
  for (const who of ['member', 'host', 'otherModerator', 'lead', 'admin'])
    expect(seenIn(hidden, await ask(path, people[who] ?? null, doors[path]?.input(scene)))).toEqual([])
})
