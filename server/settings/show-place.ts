import { readSetting } from './read-settings.ts'
import type { PlaceView } from './schema.ts'

/** For whoever asks, guests too. */
export const showPlace = async (): Promise<PlaceView> => {
  const region = await readSetting('supportRegion')
  return { region: region === 'browser' ? null : region }
}
