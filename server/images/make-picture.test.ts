import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makePicture } from './make-picture.ts'

// sharp as the tests need it writes what the server itself never reads
const colour = { r: 180, g: 120, b: 90 }
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: colour } })

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: colour,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })

const where = {
  IFD0: { Make: 'KitchenCam', Artist: 'Jane Example' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
}

test('nothing that the camera wrote comes through: no place, no camera, no name', async () => {
  const photo = await blank(800, 600)
    .withExif(where)
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">secret</x:xmpmeta>')
    .jpeg()
    .toBuffer()
  expect(photo.toString('latin1')).toContain('KitchenCam')
  expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(0)
  const { webp, width, height } = await makePicture(photo)
  expect([width, height]).toEqual([800, 600])
  const bytes = webp.toString('latin1')
  for (const trace of ['KitchenCam', 'Jane', 'EXIF', 'Exif', 'XMP', 'ICCP', 'secret'])
    expect(bytes).not.toContain(trace)
  const { exif, xmp, icc, iptc, format } = await sharp(webp).metadata()
  expect({ exif, xmp, icc, iptc, format }).toEqual({
    exif: undefined,
    xmp: undefined,
    icc: undefined,
    iptc: undefined,
    format: 'webp',
  })
})

test('a photo taken with the phone on its side stands upright', async () => {
  const photo = await blank(800, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await makePicture(photo)).toMatchObject({ width: 600, height: 800 })
})

test('a large photo becomes small enough for a phone', async () => {
  const photo = await noise(4000, 3000).jpeg({ quality: 95 }).toBuffer()
  const { webp, width, height } = await makePicture(photo)
  expect(Math.max(width, height)).toBeLessThanOrEqual(1600)
  expect(webp.length).toBeLessThan(photo.length)
  const plain = await makePicture(await blank(4000, 3000).jpeg().toBuffer())
  expect(plain).toMatchObject({ width: 1600, height: 1200 })
  expect(plain.webp.length).toBeLessThan(300_000)
}, 60_000)

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('%s is read, and becomes WebP', async (format) => {
  const { webp } = await makePicture(await blank(60, 40).toFormat(format).toBuffer())
  expect((await sharp(webp).metadata()).format).toBe('webp')
})

test('of a picture that moves, the first stays', async () => {
  const frames = Buffer.concat([Buffer.alloc(20 * 20 * 3, 10), Buffer.alloc(20 * 20 * 3, 240)])
  const moving = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .gif()
    .toBuffer()
  const { webp, width, height } = await makePicture(moving)
  expect([width, height]).toEqual([20, 20])
  expect((await sharp(webp).metadata()).pages ?? 1).toBe(1)
})

const refused = { code: 'INVALID' }
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

test.each([
  ['an SVG', () => Buffer.from(svg)],
  [
    'an SVG that begins like a JPEG',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]),
  ],
  ['HTML', () => Buffer.from('<!doctype html><script>1</script>')],
  ['a PDF', () => Buffer.from('%PDF-1.7 nothing')],
  ['a TIFF', () => blank(9, 9).tiff().toBuffer()],
  ['nothing', () => Buffer.alloc(0)],
  ['three bytes', () => Buffer.from([0xff, 0xd8, 0xff])],
  ['a JPEG that was cut off', async () => (await noise(400, 400).jpeg().toBuffer()).subarray(0, 4000)],
  [
    'a PNG under the name of a GIF',
    async () => Buffer.concat([Buffer.from('GIF89a'), await blank(9, 9).png().toBuffer()]),
  ],
])('%s is refused in words', async (_, make) => {
  await expect((async () => makePicture(await make()))()).rejects.toMatchObject(refused)
})

test('a bomb is refused by what its head says, before it is unpacked', async () => {
  const bomb = await sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(2_000_000)
  const began = process.memoryUsage().rss
  await expect(makePicture(bomb)).rejects.toMatchObject({
    code: 'INVALID',
    reason: expect.stringContaining('too large'),
  })
  expect(process.memoryUsage().rss - began).toBeLessThan(200_000_000)
}, 60_000)

test('a second file behind the picture is left behind', async () => {
  const zip = Buffer.from('PK\x03\x04 <script>alert(1)</script> and more')
  const both = Buffer.concat([await blank(60, 40).jpeg().toBuffer(), zip])
  const { webp } = await makePicture(both)
  expect(webp.toString('latin1')).not.toContain('script')
})
