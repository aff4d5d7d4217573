import { readImage } from '#server/images/read-image.ts'
import { log } from '#server/log.ts'
import { contextFrom } from '#server/trpc/context.ts'

const always = {
  // A shared phone keeps no picture, and leaving a circle is leaving its pictures.
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The same answer for what is not there and for what is there for others. */
const notHere = () =>
  new Response('Not found', { status: 404, headers: { ...always, 'Content-Type': 'text/plain' } })

export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  try {
    const [{ viewer }, { id }] = await Promise.all([contextFrom(request.headers), params])
    const webp = await readImage(viewer, id)
    if (!webp) return notHere()
    return new Response(webp, {
      headers: {
        ...always,
        'Content-Type': 'image/webp',
        'Content-Disposition': 'inline; filename="picture.webp"',
      },
    })
  } catch (error) {
    log.error({ err: error }, 'a picture could not be read')
    return notHere()
  }
}
