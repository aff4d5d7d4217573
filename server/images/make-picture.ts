import sharp from 'sharp'
import { invalid } from '#server/errors.ts'
import { inTurn } from './in-turn.ts'
import { kindOf } from './kind-of.ts'
import { imageLimits } from './schema.ts'

export type Picture = { webp: Buffer; width: number; height: number }

// Only the four readers we mean to use can be reached, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
})
sharp.cache(false)
sharp.concurrency(1)

const oneByOne = inTurn(2, 16)
const seconds = 10
const tries = [
  { side: 1600, quality: 80 },
  { side: 1600, quality: 62 },
  { side: 1280, quality: 55 },
  { side: 1024, quality: 45 },
] as const

const unreadable = () =>
  invalid('We could not read that picture. A photo as JPEG, PNG or WebP works. Your words are kept.')
const tooLarge = () =>
  invalid('That picture is too large for us to open. A smaller one works. Your words are kept.')

const sizeOf = async (bytes: Buffer, kind: string) => {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (format !== kind || !width || !height) throw unreadable()
  // asked of the head of the file, before anything is unpacked
  if (width * height > imageLimits.pixels) throw tooLarge()
}

const open = (bytes: Buffer) =>
  sharp(bytes, {
    limitInputPixels: imageLimits.pixels,
    sequentialRead: true,
    failOn: 'error',
    // of pictures that move, the first
    pages: 1,
  })
    .timeout({ seconds })
    .autoOrient()

const draw = async (bytes: Buffer): Promise<Picture> => {
  const { data, info } = await open(bytes)
    .resize({ width: imageLimits.side, height: imageLimits.side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  let smallest: Picture | null = null
  for (const { side, quality } of tries) {
    const { data: webp, info: made } = await sharp(data, { raw: { width, height, channels } })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality, effort: 4 })
      .timeout({ seconds })
      .toBuffer({ resolveWithObject: true })
    smallest = { webp, width: made.width, height: made.height }
    if (webp.length <= imageLimits.weight) break
  }
  if (!smallest) throw unreadable()
  return smallest
}

/**
 * Makes a picture of our own out of what was sent: opened, turned the way it was held, made smaller, and drawn
 * anew as WebP from its bare pixels. Nothing else of the file comes through: no place, no camera, no second file.
 */
export const makePicture = (bytes: Buffer): Promise<Picture> => {
  const kind = kindOf(bytes)
  if (!kind) throw unreadable()
  return oneByOne(async () => {
    await sizeOf(bytes, kind).catch((error) => {
      throw error instanceof Error && error.name === 'Refusal' ? error : unreadable()
    })
    return draw(bytes).catch(() => {
      throw unreadable()
    })
  })
}
