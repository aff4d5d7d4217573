import { invalid } from '#server/errors.ts'

const cutOff = () =>
  invalid(
    'That picture did not arrive whole. A smaller one, or a better line, may help. Your words are kept.',
  )

/** Reads what is sent until it is too much or takes too long; then the line is cut at once. */
export const readUpTo = async (
  body: ReadableStream<Uint8Array> | null,
  { most, seconds }: { most: number; seconds: number },
): Promise<Buffer> => {
  if (!body) throw invalid('There was no picture in that.')
  const reader = body.getReader()
  let late = false
  const slow = setTimeout(() => {
    late = true
    void reader.cancel().catch(() => undefined)
  }, seconds * 1000)
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw cutOff()
      })
      if (late) throw cutOff()
      if (done) break
      length += value.length
      if (length > most) {
        await reader.cancel().catch(() => undefined)
        throw invalid(`A picture can be up to ${Math.round(most / 1_000_000)} MB. Your words are kept.`)
      }
      parts.push(value)
    }
  } finally {
    clearTimeout(slow)
  }
  return Buffer.concat(parts)
}
