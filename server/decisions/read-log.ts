import { Prisma } from '#prisma/generated/client.ts'
import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { nobody } from '#server/modlog/append.ts'
import type { LogPage } from './schema.ts'

const perPage = 50

/** What the log says of care is for the care team, and of a child's safety for leads. */
const readable = (viewer: Viewer): Prisma.ModLogWhereInput => {
  if (isAtLeast(viewer, 'lead')) return {}
  const noChild = { act: { not: { startsWith: 'safeguarding.' } } }
  if (isAtLeast(viewer, 'care')) return noChild
  const lane = (is: Prisma.NestedJsonFilter) => ({ detail: { path: ['lane'], ...is } })
  // most acts have no lane at all, and in SQL nothing is unlike nothing
  const noCare = { OR: [lane({ equals: Prisma.DbNull }), lane({ not: 'support' })] }
  return { AND: [noChild, { act: { not: { startsWith: 'support.' } } }, noCare] }
}

/** The log of staff acts, newest first. */
export const readLog = async (viewer: Viewer, before: number | undefined): Promise<LogPage> => {
  const rows = await db.modLog.findMany({
    where: { AND: [readable(viewer), before ? { seq: { lt: before } } : {}] },
    orderBy: { seq: 'desc' },
    take: perPage + 1,
  })
  const page = rows.slice(0, perPage)
  const actors = await db.member.findMany({
    where: { id: { in: page.map((row) => row.actorId) } },
    select: { id: true, displayName: true },
  })
  const names = new Map(actors.map((actor) => [actor.id, actor.displayName]))
  names.set(nobody, 'Somebody')
  return {
    lines: page.map(({ seq, at, actorId, act, subject, detail }) => ({
      seq,
      at,
      actor: names.get(actorId) ?? 'Somebody who has left',
      act,
      subject,
      detail: detail as Record<string, unknown>,
    })),
    next: rows.length > perPage ? (page.at(-1)?.seq ?? null) : null,
  }
}
