import { z } from 'zod'
import { id } from '#server/text.ts'

export const askInput = z.object({ circleId: id })
export const answerInput = z.object({ accept: z.boolean('Yes, or not now?') })

/** Where somebody is with finding one other parent. A name is there only once both have said yes. */
export type BuddyView =
  | { state: 'none'; circles: { id: string; name: string }[] }
  | { state: 'asking'; circle: string }
  | { state: 'offered'; accepted: boolean }
  | { state: 'active'; name: string; slug: string }
