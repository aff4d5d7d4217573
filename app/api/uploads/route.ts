import { forbidden, Refusal, statusOf } from '#server/errors.ts'
import { isSameOrigin } from '#server/http/same-origin.ts'
import { readUpTo } from '#server/images/read-up-to.ts'
import { imageLimits } from '#server/images/schema.ts'
import { requirePictures, takeUpload } from '#server/images/take-upload.ts'
import { log } from '#server/log.ts'
import { orNoRoom } from '#server/no-room.ts'
import { contextFrom } from '#server/trpc/context.ts'
import { limitRate } from '#server/trpc/limit-rate.ts'

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

const refuse = (failed: unknown) => {
  const error = orNoRoom(failed)
  if (error instanceof Refusal) return answer({ reason: error.reason }, statusOf[error.code])
  log.error({ err: error }, 'a picture could not be taken in')
  return answer({ reason: 'Something went wrong on our side. Your words are kept; please try again.' }, 500)
}

const take = async (request: Request) => {
  const [origin, host] = [request.headers.get('origin'), request.headers.get('host')]
  if (!isSameOrigin({ origin, host })) throw forbidden('Please add pictures on our own page.')
  const context = await contextFrom(request.headers)
  if (!context.viewer?.welcomed || context.viewer.suspended) throw forbidden('Please sign in first.')
  await limitRate(context, 'upload')
  await requirePictures(context.viewer, new URL(request.url).searchParams.get('circle') ?? '')
  const bytes = await readUpTo(request.body, { most: imageLimits.upload, seconds: 50 })
  return takeUpload(context.viewer, bytes)
}

/** Takes in one picture, as its bare bytes. */
export const POST = (request: Request) => take(request).then((taken) => answer(taken), refuse)
