import { sessionCookieGone } from '#server/auth/viewer.ts'
import { readJson } from '#server/http/read-json.ts'
import { leave } from '#server/members/revoke-session.ts'
import { leaveInput } from '#server/members/schema.ts'
import { contextFrom } from '#server/trpc/context.ts'
import { callerFor } from '#server/trpc/root.ts'

/** Bytes: twenty drafts of the longest words. */
const most = 2 * 1024 * 1024

/** Whoever leaves at once: their last words are kept, then the session is over. Answers the same for everybody. */
export const POST = async (request: Request) => {
  const context = await contextFrom(request.headers)
  const input = leaveInput.safeParse(await readJson(request, most))
  if (context.viewer) {
    const caller = callerFor(context)
    // words that cannot be kept must not keep the door open
    for (const draft of input.data?.drafts ?? []) await caller.drafts.keep(draft).catch(() => undefined)
    await leave(context.viewer)
  }
  const headers = {
    'Set-Cookie': sessionCookieGone(),
    'Clear-Site-Data': '"cache"',
    'Cache-Control': 'no-store',
  }
  return new Response(null, { status: 204, headers })
}
