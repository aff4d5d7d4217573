type Act = (at: number) => Promise<unknown>
type Minute = { first: Act[]; together: Act[] }

const minute = 60_000

/** What happens when. All of one minute happens at once, except what comes first. */
export const openDiary = () => {
  const minutes = new Map<number, Minute>()
  const add = (at: number, act: Act, order: keyof Minute = 'together') => {
    const key = Math.ceil(at / minute) * minute
    const entry = minutes.get(key) ?? { first: [], together: [] }
    entry[order].push(act)
    minutes.set(key, entry)
  }
  /** Lives through it in order, until the end; acts may add what comes later. */
  const live = async (until: number, each: (at: number, act: () => Promise<void>) => Promise<void>) => {
    while (minutes.size > 0) {
      const at = Math.min(...minutes.keys())
      const now = minutes.get(at)
      minutes.delete(at)
      if (at >= until) return
      await each(at, async () => {
        for (const act of now?.first ?? []) await act(at)
        await Promise.all((now?.together ?? []).map((act) => act(at)))
      })
    }
  }
  return { add, live }
}
