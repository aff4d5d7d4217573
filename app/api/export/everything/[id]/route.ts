import { TRPCError } from '@trpc/server'
import { Refusal } from '#server/errors.ts'
import { openExport } from '#server/exports/open-export.ts'
import { log } from '#server/log.ts'
import { contextFrom } from '#server/trpc/context.ts'
import { limitRate } from '#server/trpc/limit-rate.ts'

const always = {
  // It holds everything: nothing in between keeps it.
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const streamOf = (pieces: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })

const refusedWith = (error: unknown) => {
  const cause = error instanceof TRPCError ? error.cause : error
  if (!(cause instanceof Refusal)) log.error({ err: error }, 'a copy of everything could not be sent')
  const known = cause instanceof Refusal && cause.code !== 'NOT_FOUND'
  // The same answer for what is not there and for what is there for others.
  return new Response(known ? cause.reason : 'There is no such file.', {
    status: known ? 429 : 404,
    headers: { ...always, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  try {
    const [context, { id }] = await Promise.all([contextFrom(request.headers), params])
    await limitRate(context, 'mutation')
    const { bytes, pieces } = await openExport(context.viewer, id)
    return new Response(streamOf(pieces), {
      headers: {
        ...always,
        'Content-Type': 'application/zip',
        'Content-Length': String(bytes),
        'Content-Disposition': 'attachment; filename="enough-everything.zip"',
      },
    })
  } catch (error) {
    return refusedWith(error)
  }
}
