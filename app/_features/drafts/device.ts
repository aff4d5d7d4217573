const key = 'enough:tab'

/** A name this tab made up for itself, so that what it wrote can be told from what others did. */
export const thisDevice = (): string => {
  try {
    const known = sessionStorage.getItem(key)
    if (known) return known
    const made = crypto.randomUUID()
    sessionStorage.setItem(key, made)
    return made
  } catch {
    return crypto.randomUUID()
  }
}
