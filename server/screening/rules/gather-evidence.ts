import type { Reading } from '../reading/read-text.ts'
import type { Evidence } from './evidence.ts'
import { findCrisis } from './find-crisis.ts'
import { findFrames } from './find-cues.ts'
import { findOffers } from './find-offers.ts'
import { weighHarm } from './weigh-harm.ts'

/** All that the rules find in a text, harm with what excuses it. */
export const gatherEvidence = (reading: Reading): Evidence => {
  const frames = findFrames(reading.words)
  return {
    crisis: findCrisis(reading.words),
    harm: weighHarm(reading, frames),
    offers: findOffers(reading.words),
    frames,
  }
}
