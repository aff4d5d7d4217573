import { randomUUID } from 'node:crypto'
import type { Tx } from '#server/transaction.ts'

// All of them are of one day, or they would tell which of them were made together.
const someDay = new Date(0)

/** Nobody in particular: what stands where somebody was. Its id is drawn for it and says nothing. */
export const makeShell = async (tx: Tx): Promise<string> => {
  const { id } = await tx.member.create({
    data: {
      id: randomUUID(),
      email: `${randomUUID()}@left.invalid`,
      leftAt: someDay,
      createdAt: someDay,
    },
    select: { id: true },
  })
  return id
}
