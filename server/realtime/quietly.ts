import { log } from '#server/log.ts'

/** Runs a handler; a failure is logged and never reaches the other side as a crash. */
export const quietly = (work: () => Promise<unknown>) =>
  work().catch((error) => log.warn({ err: error }, 'a socket request failed'))
