import { createHash } from 'node:crypto'
import { oneIn } from './policy.ts'

/** Whether a decision is one of the twentieth that is looked at again. Its id alone says so, the same every time. */
export const isSampled = (decisionId: string) => {
  const dice = createHash('sha256').update(`review ${decisionId}`).digest().readUInt32BE(0)
  return dice < 2 ** 32 / oneIn
}
