/** The body of a request, at most `max` bytes of it; null when there is more. Reads no further than that. */
export const readCapped = async (body: ReadableStream<Uint8Array> | null, max: number) => {
  if (!body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > max) {
      await reader.cancel().catch(() => undefined)
      return null
    }
    parts.push(value)
  }
  return Buffer.concat(parts)
}
