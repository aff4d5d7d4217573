import type { Prisma } from '#prisma/generated/client.ts'
import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { nobody } from '#server/modlog/append.ts'
import type { LogPage } from './schema.ts'

const perPage = 50

/** What the log says of care is for the care team, and of a child's safety for leads. */
const readable = (viewer: Viewer): Prisma.ModLogWhereInput => {
  const closed: Prisma.ModLogWhereInput[] = []
  if (!isAtLeast(viewer, 'lead')) closed.push({ act: { startsWith: 'safeguarding.' } })
  if (!isAtLeast(viewer, 'care'))
    closed.push({ act: { startsWith: 'support.' } }, { detail: { path: ['lane'], equals: 'support' } })
  return { AND: closed.map((one) => ({ NOT: one })) }
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
