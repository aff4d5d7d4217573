import type { Tx } from '#server/transaction.ts'
import { accountParts } from './read/account.ts'
import { careParts } from './read/care.ts'
import { companyParts } from './read/company.ts'
import { moderationParts } from './read/moderation.ts'
import { noticesParts } from './read/notices.ts'
import type { Parts, Who } from './read/part.ts'
import { staffParts } from './read/staff.ts'
import { wordsParts } from './read/words.ts'

/** By the name of the model, in the order of the copy. */
export const parts: Parts = {
  ...accountParts,
  ...wordsParts,
  ...careParts,
  ...companyParts,
  ...moderationParts,
  ...noticesParts,
  ...staffParts,
}

export type Everything = Record<string, unknown>

/** All that stands here about somebody, one table after the other. `told` hears how far it is, from 0 to 1. */
export const readEverything = async (tx: Tx, who: Who, told: (done: number) => Promise<void>) => {
  const everything: Everything = {}
  const all = Object.entries(parts)
  for (const [index, [name, read]] of all.entries()) {
    everything[name] = await read(tx, who)
    await told((index + 1) / all.length)
  }
  return everything
}
