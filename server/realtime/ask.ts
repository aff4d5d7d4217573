import { z } from 'zod'
import { id } from '#server/text.ts'

/** What a browser may ask over a socket. Everything else that arrives is dropped without an answer. */
export const joinThreadAsk = z.object({
  threadId: id,
  lastSeq: z.int32().min(0),
  sight: z.string().max(64).optional(),
})
export const threadAsk = z.object({ threadId: id })
/** `since`: when the newest event happened that the browser knows; null when it knows none. */
export const joinQueueAsk = z.object({ since: z.coerce.date().nullable() })
export const circleAsk = z.object({ circleId: id })
