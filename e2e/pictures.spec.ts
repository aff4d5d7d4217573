import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { db } from '#server/db.ts'
import { newThreadOf } from './_community/find.ts'
import { visit } from './_community/visit.ts'

const phone = { viewport: { width: 390, height: 844 } }
const worst = 'You are a disgusting mother and your kids should be taken away from you'
const traces = /KitchenCam|Jane|GPS|Exif|EXIF|XMP|ICCP/

/** A photo as a phone writes it: where, when and with what stand in it. */
const photo = async () => ({
  name: 'IMG_2041 our kitchen.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({
    create: {
      width: 1200,
      height: 900,
      channels: 3,
      background: '#b47a5a',
      noise: { type: 'gaussian', mean: 140, sigma: 12 },
    },
  })
    .withExif({
      IFD0: { Make: 'KitchenCam', Artist: 'Jane Example' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .jpeg()
    .toBuffer(),
})

const allow = () => db.circle.update({ where: { slug: 'working-moms' }, data: { allowsImages: true } })

const attach = async (page: Page, alt: string) => {
  await page.getByLabel('Add a picture').setInputFiles(await photo())
  await page.getByLabel('What can be seen?').fill(alt)
}

const answer = async (page: Page, words: string) => {
  await page.getByLabel('Your answer').fill(words)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
}

/** Without what differs between any two answers. */
const withoutChance = ({ date: _, 'x-request-id': __, ...headers }: Record<string, string>) => ({
  ...headers,
  'content-security-policy': headers['content-security-policy']?.replaceAll(/nonce-[\w+/=]+/g, 'nonce'),
})

/** All that somebody gets at an address. */
const got = async (page: Page, address: string) => {
  const response = await page.context().request.get(new URL(address, page.url()).href)
  const headers = withoutChance(response.headers())
  return { status: response.status(), body: (await response.body()).toString('latin1'), headers }
}

test('hosts allow pictures, one goes with an answer, and nothing of where it was taken goes along', async ({
  browser,
}) => {
  const { path } = await newThreadOf('working-moms', 'jo')
  const odette = await visit(browser, 'odette', phone)
  await odette.goto('/circles/working-moms/hosting')
  await odette.getByRole('switch', { name: 'Posts here may carry pictures' }).click()
  await expect
    .poll(async () => (await db.circle.findUniqueOrThrow({ where: { slug: 'working-moms' } })).allowsImages)
    .toBe(true)

  const [jo, grace] = [await visit(browser, 'jo', phone), await visit(browser, 'grace', phone)]
  let arrive = () => {}
  const slow = new Promise<void>((now) => {
    arrive = now
  })
  await grace.route('**/api/images/*', async (route) => {
    await slow
    await route.continue()
  })
  await grace.goto(path)
  await jo.goto(path)
  const sent = await photo()
  expect(sent.buffer.toString('latin1')).toContain('KitchenCam')
  expect((await sharp(sent.buffer).metadata()).exif).toBeDefined()
  await attach(jo, 'A cold cup of tea')
  await jo.getByLabel('Add a picture').setInputFiles({
    name: 'tea.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  })
  await expect(jo.getByText('We could not read that picture.', { exact: false })).toBeVisible()
  await answer(jo, 'This is what is left of my morning')

  const seen = grace.getByRole('article').filter({ hasText: 'what is left of my morning' })
  const picture = seen.getByRole('img', { name: 'A cold cup of tea' })
  await picture.scrollIntoViewIfNeeded()
  const before = await seen.boundingBox()
  arrive()
  await expect
    .poll(() => picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth))
    .toBe(1200)
  expect((await seen.boundingBox())?.height).toBe(before?.height)
  await seen.getByRole('button', { name: 'Show larger: A cold cup of tea' }).click()
  await expect(grace.getByRole('dialog').getByRole('img')).toBeVisible()
  await grace.keyboard.press('Escape')

  const address = (await picture.getAttribute('src')) ?? ''
  const { status, body, headers } = await got(grace, address)
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'inline; filename="picture.webp"',
  })
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(body).not.toMatch(traces)
  const { format, exif, xmp, icc } = await sharp(Buffer.from(body, 'latin1')).metadata()
  expect({ format, exif, xmp, icc }).toEqual({ format: 'webp' })

  const never = `/api/images/${randomUUID()}`
  for (const name of [undefined, 'hannah']) {
    const other = await visit(browser, name)
    await other.goto('/')
    const refused = await got(other, address)
    expect(refused.status).toBe(404)
    expect(refused).toEqual(await got(other, never))
  }
})

test('a picture of a held post is seen by nobody else, and by a moderator only once they choose to', async ({
  browser,
}) => {
  await allow()
  const { path, id } = await newThreadOf('working-moms', 'jo')
  const pennylane = await visit(browser, 'pennylane', phone)
  await pennylane.goto(path)
  await attach(pennylane, 'A blurred table')
  await answer(pennylane, `${worst}. Look at it.`)
  const held = () => db.post.findFirst({ where: { threadId: id, state: 'held' }, include: { images: true } })
  // the engine may be late; a job reads it then
  await expect.poll(held, { timeout: 40_000 }).toBeTruthy()
  const post = await held()
  await pennylane.reload()
  await expect(pennylane.getByText('Waiting for a kind pair of eyes').first()).toBeVisible()
  await expect(pennylane.getByRole('img', { name: 'A blurred table' })).toBeVisible()

  const grace = await visit(browser, 'grace')
  await grace.goto('/')
  const address = `/api/images/${post?.images[0]?.id}`
  expect(await got(grace, address)).toEqual(await got(grace, `/api/images/${randomUUID()}`))

  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId: post?.id ?? '' } })
  const moderator = await visit(browser, 'noor')
  const asked: string[] = []
  moderator.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await moderator.goto(`/moderation/${caseId}`)
  await expect(moderator.getByText('There is a picture with it.', { exact: false })).toBeVisible()
  await expect(moderator.locator('main img[src^="/api/images"]')).toHaveCount(0)
  expect(asked).not.toContain(address)
  await moderator.getByRole('button', { name: 'Open the pictures' }).click()
  const shown = moderator.getByRole('img', { name: 'A blurred table' })
  await expect(shown).toBeVisible()
  await expect(shown).toHaveClass(/grayscale/)
  await moderator.getByRole('button', { name: 'In colour' }).click()
  await expect(shown).not.toHaveClass(/grayscale/)
})
