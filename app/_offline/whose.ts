const key = 'enough:for'

/**
 * The name under which this browser keeps what belongs to whoever is signed in; empty for a guest. The page
 * that stands in without a network was made for nobody: it belongs to whoever was here last.
 */
export const whose = (): string => {
  const { dataset } = document.documentElement
  if (dataset.for) return dataset.for
  if (dataset.guest !== undefined) return ''
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export const rememberWhose = (member: string) => {
  try {
    if (member) localStorage.setItem(key, member)
    else localStorage.removeItem(key)
  } catch {
    // Without storage nothing is kept, so nothing has to be told apart.
  }
}

/** Sent with every request, so that what is one member's never acts as another's. */
export const forHeader = (member = whose()): Record<string, string> =>
  member ? { 'x-enough-for': member } : {}
