const key = 'enough:for-me'
const prefix = 'enough-for-me-'

/** The name of the store in this browser whose owner was here last. Nothing without it: another account sees nothing. */
export const ownBox = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export const rememberBox = (box: string) => {
  try {
    localStorage.setItem(key, box)
  } catch {
    // A private window may have no storage: then nothing is kept in it either.
  }
}

/** Somebody is not signed in any more. What is theirs stays shut until they are; not a word that waits is lost. */
export const shutBox = () => {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was open
  }
}

export const databaseOf = (box: string) => `${prefix}${box}`
export const isCareDatabase = (name: string) => name.startsWith(prefix)
