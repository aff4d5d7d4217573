import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { everybody, type Who } from '#server/trpc/walk-people.ts'
import { putApart } from './apart.ts'
import { makeCase } from './case.ts'
import { makeCircle, putInCircle } from './circle.ts'
import { decideAgainst } from './decision.ts'
import { makeHost } from './host.ts'
import { makeViewer } from './member.ts'
import { browserOf, setUpApp } from './proof.ts'
import { makeWalk } from './walk.ts'

type People = Record<Who, Viewer | null>

const inCircle = async (circleId: string, state: 'active' | 'left' | 'removed' = 'active') => {
  const viewer = await makeViewer()
  await putInCircle(circleId, viewer.memberId, { state })
  return viewer
}

/** Somebody of the circle whose door a moderator closed for some days, for words in another one. */
const makeSuspended = async (circleId: string): Promise<Viewer> => {
  const scene = await makeCase()
  await putInCircle(circleId, scene.reader.memberId)
  await decideAgainst({ ...scene, moderator: await makeViewer({ role: 'lead' }) }, 'suspend')
  return { ...scene.reader, suspended: true }
}

/** Somebody who runs the place, in a browser that has not seen their second step. */
const makeOwing = async (): Promise<Viewer> => {
  const admin = await makeViewer({ role: 'admin' })
  const elsewhere = await browserOf(admin)
  await setUpApp(await elsewhere.viewer())
  const { viewer } = await browserOf(admin)
  return viewer()
}

const makeMembers = async (circleId: string, author: Viewer) => {
  const [member, paused, apart, left, removed] = await Promise.all([
    inCircle(circleId),
    inCircle(circleId),
    inCircle(circleId),
    inCircle(circleId, 'left'),
    inCircle(circleId, 'removed'),
  ])
  await putApart(apart, author)
  await db.member.update({ where: { id: paused.memberId }, data: { pausedAt: new Date() } })
  return { member, paused, apart, left, removed, suspended: await makeSuspended(circleId) }
}

/** Everybody who comes to a door, and the scene that their doors are about. */
export const makeWalkers = async () => {
  const { made, care, scene } = await makeWalk()
  const other = await makeCircle()
  const people = {
    guest: null,
    newcomer: await makeViewer({ welcomed: false }),
    outsider: await makeViewer(),
    ...(await makeMembers(made.circle.id, made.author)),
    host: await makeHost(made.circle.id),
    otherHost: await makeHost(other.id),
    owing: await makeOwing(),
    moderator: await makeViewer({ role: 'moderator' }),
    care,
    lead: await makeViewer({ role: 'lead' }),
    admin: await makeViewer({ role: 'admin' }),
  } satisfies People
  return { made, scene, people, otherCircleId: other.id }
}

const withSecondStep: readonly Who[] = ['moderator', 'care', 'lead', 'admin']

const openBrowser = async (who: Who, viewer: Viewer) => {
  const { token, viewer: asked } = await browserOf(viewer)
  if (withSecondStep.includes(who)) await setUpApp(await asked())
  return token
}

/** A browser of each of them, by its cookie. Staff have shown their second step in theirs, except who owes it. */
export const browsersOf = async (people: People) => {
  const cookies: Partial<Record<Who, string>> = {}
  for (const who of everybody) {
    const viewer = people[who]
    if (viewer) cookies[who] = await openBrowser(who, viewer)
  }
  return cookies
}
