import { z } from 'zod'
import { intents, limits, wishes } from '#server/posts/limits.ts'
import { clockFields, promptLimits } from '#server/prompts/schema.ts'
import { id, textField } from '#server/text.ts'

export const proposeBridgeInput = z
  .object({
    homeId: id,
    otherId: id,
    title: textField(limits.title, 'The title'),
    homePrompt: textField(promptLimits.body, 'The question for your circle'),
    otherPrompt: textField(promptLimits.body, 'The question for the other circle'),
    intent: z.enum(intents, 'Please choose what kind of post this is.'),
    wish: z.enum(wishes, 'Please choose what would help.'),
    day: z.int('Please choose a day of the month.').min(1).max(28),
    ...clockFields,
  })
  .refine(({ homeId, otherId }) => homeId !== otherId, 'A bridge goes from one circle to another.')
export const bridgeIdInput = z.object({ bridgeId: id })
export const circleBridgesInput = z.object({ circleId: id })

export type ProposeBridgeInput = z.output<typeof proposeBridgeInput>

/** A bridge as the hosts of one of its circles see it. */
export type BridgeView = Omit<ProposeBridgeInput, 'homeId' | 'otherId'> & {
  id: string
  home: string
  other: string
  /** It was proposed to this circle, and waits for its word. */
  waitsForUs: boolean
  accepted: boolean
  nextAt: Date
}
