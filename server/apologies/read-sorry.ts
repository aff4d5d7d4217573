import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'

/** Gives the words of a sorry to the one it was for, as long as they are open to such words. Nobody hears of it. */
export const readSorry = (viewer: Viewer, apologyId: string): Promise<{ words: string }> =>
  transaction(async (tx, afterCommit) => {
    const { memberId } = viewer
    const sorry = await tx.apology.findFirst({
      where: { id: apologyId, toId: memberId, to: { takesApologies: true } },
      select: { words: true },
    })
    if (!sorry) throw notFound()
    const readAt = new Date()
    await tx.apology.updateMany({ where: { id: apologyId, readAt: null }, data: { readAt } })
    const { count } = await tx.notification.updateMany({
      where: { apologyId, memberId, readAt: null },
      data: { readAt },
    })
    if (count > 0) afterCommit(() => publishToMember(memberId, { kind: 'notifications' }))
    return sorry
  })
