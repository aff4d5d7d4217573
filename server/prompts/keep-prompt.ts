import type { Prompt } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { requireHost } from '#server/circles/require-host.ts'
import { db } from '#server/db.ts'
import { conflict, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'
import { dayBegins, nextWeekly } from './occurrences.ts'
import { type AddPromptInput, type ChangePromptInput, type PromptFields, promptLimits } from './schema.ts'

const firstAt = (fields: PromptFields, now = new Date()) => {
  // a moment before its first day, so that midnight of that day counts
  const begins = new Date(dayBegins(fields.startsOn, fields.timeZone).getTime() - 1)
  return nextWeekly(fields, begins > now ? begins : now)
}

const toRow = ({ title, body, intent, wish, weekday, time, timeZone, startsOn }: PromptFields) => ({
  title,
  body,
  intent,
  wish,
  weekday,
  time,
  timeZone,
  startsOn: new Date(`${startsOn}T00:00:00Z`),
})

/** A prompt of a circle that the viewer hosts. */
const own = async (viewer: Viewer, promptId: string): Promise<Prompt> => {
  const prompt = await db.prompt.findUnique({ where: { id: promptId } })
  if (!prompt) throw notFound('That prompt is not there any more.')
  await requireHost(viewer, prompt.circleId)
  return prompt
}

const logged = (viewer: Viewer, act: string, circleId: string, title: string) =>
  ({ actorId: viewer.memberId, act, subject: circleId, detail: { title } }) as const

export const addPrompt = async (viewer: Viewer, { circleId, ...fields }: AddPromptInput) => {
  await requireHost(viewer, circleId)
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Circle" WHERE "id" = ${circleId}::uuid FOR NO KEY UPDATE`
    if ((await tx.prompt.count({ where: { circleId } })) >= promptLimits.each)
      throw conflict(`${promptLimits.each} prompts are plenty. You can take one away first.`)
    const row = { ...toRow(fields), circleId, writtenById: viewer.memberId, nextAt: firstAt(fields) }
    const { id } = await tx.prompt.create({ data: row, select: { id: true } })
    await appendModLog(tx, logged(viewer, 'prompt.add', circleId, fields.title))
    return { promptId: id }
  })
}

/** Other words or another time, from the next one on. What was asked already stays. */
export const changePrompt = async (viewer: Viewer, { promptId, ...fields }: ChangePromptInput) => {
  const { circleId } = await own(viewer, promptId)
  return transaction(async (tx) => {
    await tx.prompt.update({ where: { id: promptId }, data: { ...toRow(fields), nextAt: firstAt(fields) } })
    await appendModLog(tx, logged(viewer, 'prompt.change', circleId, fields.title))
  })
}

/** Lets a prompt rest or come round again. What fell into the rest is not made up for. */
export const pausePrompt = async (viewer: Viewer, promptId: string, paused: boolean) => {
  const prompt = await own(viewer, promptId)
  const startsOn = prompt.startsOn.toISOString().slice(0, 10)
  await db.prompt.update({
    where: { id: promptId },
    data: paused ? { pausedAt: new Date() } : { pausedAt: null, nextAt: firstAt({ ...prompt, startsOn }) },
  })
}

/** Takes a prompt away. The conversations it began stay. */
export const removePrompt = async (viewer: Viewer, promptId: string) => {
  const { circleId, title } = await own(viewer, promptId)
  await transaction(async (tx) => {
    const { count } = await tx.prompt.deleteMany({ where: { id: promptId } })
    if (count > 0) await appendModLog(tx, logged(viewer, 'prompt.remove', circleId, title))
  })
}
