import type { Intent } from '#server/posts/limits.ts'

/** Words that somebody chose to take along from their own things to where posts are written. */
export type HandedOver = { intent: Intent; words: string; title: string }
const key = 'enough:hand-over'

/** For this tab alone, and until they are taken. */
export const handOver = (handed: HandedOver) => sessionStorage.setItem(key, JSON.stringify(handed))

/** Takes them, once. */
export const takeHandedOver = (): HandedOver | null => {
  try {
    const handed = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    sessionStorage.removeItem(key)
    return handed && typeof handed.words === 'string' ? handed : null
  } catch {
    return null
  }
}
