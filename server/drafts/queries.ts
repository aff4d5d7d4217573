import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { type DraftView, draftLimits, type PlaceView, readDetails } from './schema.ts'

type Owner = Pick<Viewer, 'memberId'>

const select = {
  place: true,
  title: true,
  words: true,
  details: true,
  key: true,
  revision: true,
  updatedAt: true,
} satisfies Prisma.DraftSelect

// A draft that was kept at the very moment its words were posted is no draft any more.
const withoutPosted = async (owner: Owner, drafts: DraftView[]) => {
  const keys = drafts.map(({ key }) => key)
  const posted = await db.post.findMany({
    where: { authorId: owner.memberId, idempotencyKey: { in: keys } },
    select: { idempotencyKey: true },
  })
  const gone = new Set(posted.map(({ idempotencyKey }) => idempotencyKey))
  return drafts.filter(({ key }) => !gone.has(key))
}

const find = async (owner: Owner, where: Prisma.DraftWhereInput) => {
  const rows = await db.draft.findMany({
    where: { AND: [{ memberId: owner.memberId }, where] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: draftLimits.each,
    select,
  })
  return withoutPosted(
    owner,
    rows.map((row) => ({ ...row, details: readDetails(row.details) })),
  )
}

/** The unfinished words of one place, the viewer's own alone. */
export const readPlace = async (owner: Owner, place: string): Promise<PlaceView> => {
  const found = await find(owner, { OR: [{ place }, { place: { startsWith: `${place}~` } }] })
  const draft = found.find((one) => one.place === place) ?? null
  return { draft, beside: found.filter((one) => one.place !== place) }
}

/** Everything the viewer began to write, the latest first. */
export const listDrafts = (owner: Owner) => find(owner, {})
