import { db } from '#server/db.ts'
import { log } from '#server/log.ts'
import { revisionText } from '#server/plain-text.ts'
import { engine, hasEncoder } from '#server/screening/screen.ts'
import { likeness, packVector } from './pack-vector.ts'
import type { PrecedentView } from './schema.ts'

const newest = 2000
const most = 3
/** Below this two texts of this kind have little more in common than being about children. */
const alike = 0.5

/** Of one wording, what a panel ruled stands for what everybody had said before it. */
const withoutOverruled = <Row extends { revisionId: string; source: string }>(rows: Row[]) => {
  const ruled = new Set(rows.filter(({ source }) => source === 'panel').map(({ revisionId }) => revisionId))
  return rows.filter(({ revisionId, source }) => source === 'panel' || !ruled.has(revisionId))
}

const rulingOf = async (revisionId: string) => {
  const panel = await db.panel.findFirst({
    where: { state: 'ruled', review: { lane: { not: 'support' }, decision: { revisionId } } },
    orderBy: { ruledAt: 'desc' },
    select: { words: true },
  })
  return { words: panel?.words ?? null }
}

const vectorOf = async (text: string) => {
  try {
    return hasEncoder() ? packVector(await (await engine()).encode(text)) : null
  } catch (error) {
    log.warn({ err: error }, 'the encoder could not look for precedents')
    return null
  }
}

/**
 * What moderators decided about the words most like these, nearest first; empty while the encoder is away.
 * With `circles` only words that were said there.
 */
export const findPrecedents = async (
  revisionId: string,
  text: string,
  circles?: readonly string[],
): Promise<PrecedentView[]> => {
  const own = await vectorOf(text)
  if (!own) return []
  const rows = await db.example.findMany({
    where: {
      vector: { not: null },
      revisionId: { not: revisionId },
      revision: {
        post: {
          state: { not: 'deleted' },
          ...(circles ? { thread: { circleId: { in: [...circles] } } } : {}),
        },
      },
    },
    orderBy: { createdAt: 'desc' },
    take: newest,
    select: { id: true, vector: true, revisionId: true, source: true },
  })
  const nearest = withoutOverruled(rows)
    .map(({ id, vector }) => ({ id, likeness: vector ? likeness(own, vector) : 0 }))
    .filter(({ likeness }) => likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
  const found = await db.example.findMany({
    where: { id: { in: nearest.map(({ id }) => id) } },
    include: { revision: { select: { title: true, body: true } } },
  })
  const views = nearest.map(async ({ id, likeness }): Promise<PrecedentView[]> => {
    const one = found.find((example) => example.id === id)
    if (!one) return []
    const { label, upheld, createdAt: at, source, revisionId } = one
    const panel = source === 'panel' ? await rulingOf(revisionId) : null
    return [{ text: revisionText(one.revision), label, upheld, likeness, at, panel }]
  })
  return (await Promise.all(views)).flat()
}
