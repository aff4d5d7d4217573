import type { Frames } from './find-cues.ts'
import type { Hit } from './find-evidence.ts'
import type { Offer } from './find-offers.ts'
import type { Harm } from './weigh-harm.ts'

/** All that the rules found in a text. */
export type Evidence = { crisis: Hit<string>[]; harm: Harm[]; offers: Hit<Offer>[]; frames: Frames }
