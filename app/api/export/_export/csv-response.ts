import { TRPCError } from '@trpc/server'
import { Refusal, statusOf } from '#server/errors.ts'
import { log } from '#server/log.ts'

const refusalIn = (error: unknown) => {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof Refusal) return cause
  return error instanceof TRPCError && error.code === 'BAD_REQUEST'
    ? new Refusal('INVALID', 'That could not be read.')
    : null
}

/** A file to keep, or the reason why there is none. Never kept by anything in between. */
export const csvResponse = async (name: string, make: () => Promise<BodyInit>) => {
  const head = { 'Cache-Control': 'no-store' }
  try {
    const body = await make()
    return new Response(body, {
      headers: {
        ...head,
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    })
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) log.error({ err: error }, 'a file could not be made')
    const reason = refusal?.reason ?? 'Something went wrong on our side. Please try again in a moment.'
    return new Response(reason, {
      status: refusal ? statusOf[refusal.code] : 500,
      headers: { ...head, 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
}
