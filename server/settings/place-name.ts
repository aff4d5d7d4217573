import { readSetting } from './read-settings.ts'

const seconds = 5
// Next compiles its own copy of this module: what one of them forgets, the other should forget too.
const shared = globalThis as typeof globalThis & { enoughName?: { name: string; until: number } | undefined }

/**
 * What this place is called. It stands on every page and decides nothing, so it alone of all settings is kept for
 * a moment: another process may go by the old name for as long.
 */
export const placeName = async (): Promise<string> => {
  const kept = shared.enoughName
  if (kept && kept.until > Date.now()) return kept.name
  const name = await readSetting('placeName')
  shared.enoughName = { name, until: Date.now() + seconds * 1_000 }
  return name
}

export const forgetPlaceName = () => {
  shared.enoughName = undefined
}
