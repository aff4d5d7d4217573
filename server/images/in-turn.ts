import { rateLimited } from '#server/errors.ts'

/** Lets so many run at once and so many wait; whoever comes after that is asked to come again. */
export const inTurn = (atOnce: number, waiting: number) => {
  let running = 0
  const queue: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (queue.length >= waiting)
        throw rateLimited('Many pictures are coming in just now. Please try again in a minute.')
      await new Promise<void>((go) => queue.push(go))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
