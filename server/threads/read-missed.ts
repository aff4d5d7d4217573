import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { catchUp } from '#server/realtime/catch-up.ts'
import type { ThreadSignal } from '#server/realtime/events.ts'
import type { MissedInput } from './schema.ts'

export type Missed = { headSeq: number; missed: ThreadSignal[] | 'refetch' }

/** What a browser missed since the last event it heard, for one whose live line is down. */
export const readMissed = async (viewer: Viewer, asked: MissedInput): Promise<Missed> => {
  const answer = await catchUp(viewer, asked)
  if (!answer.ok) throw notFound()
  return { headSeq: answer.headSeq, missed: answer.missed }
}
