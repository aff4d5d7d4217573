import type { Encode } from '../encoder/encoder.ts'
import { undisguise } from '../encoder/undisguise.ts'
import { readSigns } from '../features/read-signs.ts'
import { readText } from '../reading/read-text.ts'
import { gatherEvidence } from '../rules/gather-evidence.ts'
import type { CorpusText } from './read-corpus.ts'

/** A text of the corpus with all that a model may learn from it. */
export type Prepared = { of: CorpusText; ids: Int32Array; values: Float64Array; vector: Float32Array }

/** Reads and encodes texts, in the order given. `encode` may work on several threads. */
export const prepareTexts = (texts: CorpusText[], encode: Encode): Promise<Prepared[]> =>
  Promise.all(
    texts.map(async (of) => {
      const reading = readText(of.text)
      const { list } = readSigns(reading, gatherEvidence(reading))
      const ids = Int32Array.from(list.ids)
      return { of, ids, values: list.values(), vector: await encode(undisguise(reading)) }
    }),
  )
