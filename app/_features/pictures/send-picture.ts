import { forHeader } from '#app/_offline/whose.ts'
import type { TakenImage } from '#server/images/schema.ts'

const unreachable = 'We can’t be reached just now. Your words are kept; the picture can be added again.'

/** Sends one picture as it is; what comes back is what was made of it, or a sentence why not. */
export const sendPicture = async (circleId: string, file: File): Promise<TakenImage | { reason: string }> => {
  const answer = await fetch(`/api/uploads?circle=${encodeURIComponent(circleId)}`, {
    method: 'POST',
    headers: { ...forHeader(), 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch(() => null)
  const said = await answer?.json().catch(() => null)
  if (answer?.ok && typeof said?.id === 'string') return said
  return { reason: typeof said?.reason === 'string' ? said.reason : unreachable }
}
