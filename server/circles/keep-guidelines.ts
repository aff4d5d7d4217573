import type { Viewer } from '#server/auth/viewer.ts'
import { invalid } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { requireHost } from './require-host.ts'
import type { GuidelineInput, GuidelineView, SaveGuidelinesInput } from './schema.ts'

const outOfTheWay = 1_000

/**
 * Gives a circle these guidelines in this order. One that is kept keeps its row, for decisions name it by its
 * id; one that is left out goes, or retires where a decision names it.
 */
export const setGuidelines = async (tx: Tx, circleId: string, wanted: GuidelineInput[]) => {
  await tx.$queryRaw`SELECT 1 FROM "Circle" WHERE "id" = ${circleId}::uuid FOR NO KEY UPDATE`
  const now = { circleId, retiredAt: null }
  const known = new Set((await tx.guideline.findMany({ where: now })).map(({ id }) => id))
  const kept = wanted.flatMap(({ id }) => (id ? [id] : []))
  if (kept.some((id) => !known.has(id)))
    throw invalid('Somebody has changed these guidelines meanwhile. Please load the page again.')
  const gone = { ...now, id: { notIn: kept } }
  await tx.guideline.deleteMany({ where: { ...gone, decisions: { none: {} } } })
  await tx.guideline.updateMany({ where: gone, data: { retiredAt: new Date() } })
  await tx.guideline.updateMany({ where: now, data: { position: { increment: outOfTheWay } } })
  for (const [position, { id, ...words }] of wanted.entries()) {
    if (id) await tx.guideline.update({ where: { id }, data: { position, ...words } })
    else await tx.guideline.create({ data: { circleId, position, ...words } })
  }
}

/** What a host may change of their circle's front: its own guidelines. */
export const saveGuidelines = async (
  viewer: Viewer,
  { circleId, guidelines }: SaveGuidelinesInput,
): Promise<GuidelineView[]> => {
  await requireHost(viewer, circleId)
  return transaction(async (tx) => {
    await setGuidelines(tx, circleId, guidelines)
    const { name } = await tx.circle.findUniqueOrThrow({ where: { id: circleId } })
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'circle.guidelines',
      subject: circleId,
      detail: { name, titles: guidelines.map(({ title }) => title) },
    })
    return tx.guideline.findMany({
      where: { circleId, retiredAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, title: true, body: true },
    })
  })
}
