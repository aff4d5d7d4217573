import type { Tx } from '#server/transaction.ts'

/** The jobs that exist and what each is given. */
export type Jobs = {
  screen_revision: { revisionId: string }
  encode_example: { revisionId: string }
  ask_second_opinion: { revisionId: string }
}

/** Adds a job in the transaction of the data it is about: both are there, or neither. */
export const enqueue = async <Name extends keyof Jobs>(tx: Tx, name: Name, payload: Jobs[Name]) => {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json)`
}
