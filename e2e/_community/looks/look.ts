/** One page as one person finds it; null is a guest. */
export type Look = { as: string | null; path: string }

/** What is looked at, by the folder of each page below app/. */
export type Looks = Record<string, () => Look[] | Promise<Look[]>>

export const seenBy =
  (as: string | null, ...paths: string[]) =>
  (): Look[] =>
    paths.map((path) => ({ as, path }))
