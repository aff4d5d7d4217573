import type { TRPCLink } from '@trpc/client'
import { observable, type Unsubscribable } from '@trpc/server/observable'
import type { AppRouter } from '#server/trpc/root.ts'

/** Asks whoever sits there to show that it is them. True once they have. */
type Asker = () => Promise<boolean>

let asker: Asker | null = null
let asking: Promise<boolean> | null = null

/** Who asks, while a page is there that can. */
export const setAsker = (next: Asker | null) => {
  asker = next
}

/** Acts that are refused together wait for one answer. */
const ask = () => {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    asking = null
  })
  return asking
}

const codes: unknown[] = ['PROOF_NEEDED', 'SECOND_FACTOR_NEEDED']

/**
 * What was refused until somebody shows that it is them is sent once more when they have, with the very same words.
 * Only what they did themselves: what a page asks by itself shows no question.
 */
export const askAgain = (): TRPCLink<AppRouter> => () => (operation) =>
  observable((observer) => {
    let current: Unsubscribable | undefined
    let left = false
    const send = (mayAsk: boolean) => {
      current = operation.next(operation.op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => {
          if (!mayAsk || operation.op.type !== 'mutation' || !codes.includes(error.data?.code))
            return observer.error(error)
          void ask().then((shown) => {
            if (left) return
            if (shown) send(false)
            else observer.error(error)
          })
        },
      })
    }
    send(true)
    return () => {
      left = true
      current?.unsubscribe()
    }
  })
