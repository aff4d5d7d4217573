import { env } from '#server/env.ts'
import { unsubscribe } from './unsubscribe.ts'

const to = (path: string) => Response.redirect(`${env().publicUrl}${path}`, 303)

/** Looking changes nothing: mail scanners open every link they see. */
export const lookAtUnsubscribe = (token: string) => to(`/unsubscribe/${encodeURIComponent(token)}`)

/** One tap of a mail program (RFC 8058), or the button on our page. Any token gets the same answer. */
export const answerUnsubscribe = async (request: Request, token: string) => {
  const form = await request.formData().catch(() => new FormData())
  await unsubscribe(token, form.get('what') === 'all')
  const byProgram = form.get('List-Unsubscribe') === 'One-Click'
  return byProgram ? new Response(null, { status: 200 }) : to('/unsubscribe/done')
}
