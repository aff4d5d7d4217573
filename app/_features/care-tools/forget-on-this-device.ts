import { databaseOf, isCareDatabase, ownBox, shutBox } from './own-box.ts'
import { endQuietMoment } from './quiet-moment.ts'

const remove = (name: string) =>
  new Promise<void>((done) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => done()
    request.onerror = () => done()
    // another tab still holds it open; it lets go by itself as soon as it hears of this
    request.onblocked = () => done()
  })

const names = async () => {
  const own = ownBox()
  const known = (await indexedDB.databases?.()) ?? []
  const found = known.flatMap(({ name }) => (name && isCareDatabase(name) ? [name] : []))
  return new Set([...found, ...(own ? [databaseOf(own)] : [])])
}

/**
 * Wipes from this browser what the care tools keep in it, whoever it belongs to. What was sent is safe with the
 * account. For signing out and for leaving quickly.
 */
export const forgetOnThisDevice = async (): Promise<void> => {
  try {
    const all = await names()
    shutBox()
    endQuietMoment()
    await Promise.all([...all].map(remove))
  } catch {
    // no store in this browser, so there is nothing to forget
  }
}
