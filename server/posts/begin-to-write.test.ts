import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { join, signIn, startLive } from '#prisma/factories/live.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { keepDraft } from '#server/drafts/keep-draft.ts'
import { keepDraftInput } from '#server/drafts/schema.ts'
import { offerHint } from '#server/hints/offer-hint.ts'
import { closeEngine, encoderState, engine } from '#server/screening/screen.ts'

let live: Awaited<ReturnType<typeof startLive>>
beforeAll(async () => {
  live = await startLive()
})
afterAll(() => live.stop())
afterEach(async () => {
  await closeEngine()
  vi.unstubAllEnvs()
})

type Scene = Awaited<ReturnType<typeof makeScene>>
const revision = randomUUID()
const draft = { place: 'write', title: '', words: 'It was', details: {}, key: 'key-of-the-draft', seen: [] }

it.each([
  [
    'somebody types an answer',
    async ({ reader, threadId }: Scene) => {
      const browser = await live.open((await signIn(reader)).token)
      await join(browser, threadId)
      browser.emit('typing', { threadId })
    },
  ],
  [
    'a draft is kept',
    ({ reader }: Scene) => keepDraft(reader, keepDraftInput.parse({ ...draft, revision, device: revision })),
  ],
  [
    'a hint is asked for',
    ({ reader, circle }: Scene) =>
      offerHint(reader, { circle: circle.slug, text: 'It was a long evening, and nobody slept.' }),
  ],
])(
  'when %s the encoder is opened for the post that may follow',
  async (_, begin) => {
    const scene = await makeScene()
    vi.stubEnv('SCREENING_STAGES', 'both')
    await closeEngine()
    await engine()
    expect(await encoderState()).toBe('resting')
    await begin(scene)
    await expect.poll(encoderState, { timeout: 30_000 }).toBe('awake')
  },
  60_000,
)
