import { ask, type Kind, Refused } from './ask.ts'

/** Asks whoever sits there to show that it is them. True once they have. */
type Asker = () => Promise<boolean>

let asker: Asker | null = null
let asking: Promise<boolean> | null = null

/** Who asks, while a page is there that can. */
export const setAsker = (next: Asker | null) => {
  asker = next
}

/** Acts that are refused together wait for one answer. */
const askWhoeverSitsThere = () => {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    asking = null
  })
  return asking
}

const codes: (string | undefined)[] = ['PROOF_NEEDED', 'SECOND_FACTOR_NEEDED']
const wantsProof = (error: unknown) => error instanceof Refused && codes.includes(error.data?.code)

/**
 * What was refused until somebody shows that it is them is sent once more when they have, with the very same words.
 * Only what they did themselves: what a page asks by itself shows no question.
 */
export const askAgain = async (kind: Kind, path: string, input: unknown, signal?: AbortSignal) => {
  try {
    return await ask(kind, path, input, signal)
  } catch (error) {
    if (kind !== 'mutation' || !wantsProof(error) || !(await askWhoeverSitsThere())) throw error
    return ask(kind, path, input, signal)
  }
}
