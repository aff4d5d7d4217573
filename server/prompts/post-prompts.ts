import type { Prompt } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { log } from '#server/log.ts'
import type { Tx } from '#server/transaction.ts'
import { beginningOf, nextWeekly } from './occurrences.ts'
import { postFromHosts } from './post-from-hosts.ts'
import { speakingHost } from './speaking-host.ts'

/** After a night without electricity a prompt still comes; of a week away only the next one does. */
export const latestMs = 24 * 60 * 60 * 1000

type Due = Prompt & { circle: { id: string; slug: string } }

// Whoever changes `nextAt` from what they read has the turn: two processes cannot both.
const takeTurn = async (tx: Tx, prompt: Due, now: Date) => {
  const turn = { id: prompt.id, nextAt: prompt.nextAt, pausedAt: null }
  const { count } = await tx.prompt.updateMany({ where: turn, data: { nextAt: nextWeekly(prompt, now) } })
  return count === 1
}

/** Asks one prompt. The run is unique, so that a week has one even when the hosts changed its day. */
const ask = async (prompt: Due, now: Date) => {
  const on = beginningOf(prompt.nextAt, 'week', prompt.timeZone)
  const authorId = await speakingHost(prompt.circleId, prompt.writtenById)
  const tooLate = now.getTime() - prompt.nextAt.getTime() > latestMs
  const asked = await db.promptRun.findUnique({ where: { promptId_on: { promptId: prompt.id, on } } })
  if (tooLate || !authorId || asked) return takeTurn(db, prompt, now)
  const { circle, title, body, intent, wish, id: promptId } = prompt
  const key = `prompt:${promptId}:${on.toISOString().slice(0, 10)}`
  await postFromHosts({ circle, authorId, title, body, intent, wish, promptId, key }, async (tx) => {
    if (!(await takeTurn(tx, prompt, now))) return false
    const { count } = await tx.promptRun.createMany({ data: [{ promptId, on }], skipDuplicates: true })
    return count === 1
  })
}

/** Asks every prompt whose time has come. Comes round each minute; any number of processes may do so at once. */
export const postPrompts = async (now = new Date()): Promise<void> => {
  const due = await db.prompt.findMany({
    where: { pausedAt: null, nextAt: { lte: now } },
    orderBy: { nextAt: 'asc' },
    take: 50,
    include: { circle: { select: { id: true, slug: true } } },
  })
  for (const prompt of due)
    await ask(prompt, now).catch((error) => log.error({ err: error, promptId: prompt.id }, 'a prompt failed'))
}
