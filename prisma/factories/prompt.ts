import { db } from '#server/db.ts'
import type { AddPromptInput } from '#server/prompts/schema.ts'
import { makeCircle, putInCircle } from './circle.ts'
import { makeHost } from './host.ts'
import { makeViewer } from './member.ts'

export const promptWords = {
  title: 'Good enough week',
  body: 'What did you let be good enough this week?',
  intent: 'win',
  wish: 'me_too_welcome',
  weekday: 7,
  time: '20:00',
  timeZone: 'Europe/Berlin',
  startsOn: '2026-01-01',
} satisfies Omit<AddPromptInput, 'circleId'>

/** A circle with a host, a member and a weekly prompt that is due at `nextAt`. */
export const makePrompt = async (nextAt: Date, words: Partial<typeof promptWords> = {}) => {
  const circle = await makeCircle()
  const host = await makeHost(circle.id)
  const member = await makeViewer()
  await putInCircle(circle.id, member.memberId)
  const { startsOn, ...rest } = { ...promptWords, ...words }
  const prompt = await db.prompt.create({
    data: {
      ...rest,
      startsOn: new Date(startsOn),
      circleId: circle.id,
      writtenById: host.memberId,
      nextAt,
    },
  })
  return { circle, host, member, prompt }
}
