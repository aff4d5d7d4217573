const key = 'moderation-tab'

/** The name of this tab, kept while it is open: a reload keeps the lease, a second tab does not get it. */
export const tabName = () => {
  const kept = sessionStorage.getItem(key)
  if (kept) return kept
  const made = crypto.randomUUID()
  sessionStorage.setItem(key, made)
  return made
}
