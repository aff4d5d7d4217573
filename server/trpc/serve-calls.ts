import type { IncomingMessage, ServerResponse } from 'node:http'
import { handOver } from '#server/http/hand-over.ts'
import { answerCalls, isCall } from './answer-calls.ts'

/**
 * Answers what is asked of the procedures, without the way through the pages, which costs more than most answers
 * (docs/decisions/0027). False: it is somebody else's to answer.
 */
export const serveCalls =
  ({ publicUrl }: { publicUrl: string }) =>
  (req: IncomingMessage, res: ServerResponse) => {
    if (!isCall(req.url ?? '')) return false
    void handOver(req, res, new URL(publicUrl).origin, answerCalls)
    return true
  }
