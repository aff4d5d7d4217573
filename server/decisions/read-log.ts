import { db } from '#server/db.ts'
import { nobody } from '#server/modlog/append.ts'
import type { LogPage } from './schema.ts'

const perPage = 50

/** The log of staff acts, newest first. */
export const readLog = async (before: number | undefined): Promise<LogPage> => {
  const rows = await db.modLog.findMany({
    where: before ? { seq: { lt: before } } : {},
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
