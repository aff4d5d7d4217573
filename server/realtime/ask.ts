import { z } from 'zod'
import { id } from '#server/text.ts'

/** What a browser may ask over a socket. Everything else that arrives is dropped without an answer. */
export const joinThreadAsk = z.object({ threadId: id, lastSeq: z.int().min(0) })
export const threadAsk = z.object({ threadId: id })
export const circleAsk = z.object({ circleId: id })
