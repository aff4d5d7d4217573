import { type NextRequest, NextResponse } from 'next/server'
import { maySignInByKey } from '#server/auth/limit-sign-in.ts'
import { openSession } from '#server/auth/open-session.ts'
import { Refusal, statusOf } from '#server/errors.ts'
import { readJson } from '#server/http/read-json.ts'
import { log } from '#server/log.ts'
import { relyingParty } from '#server/passkeys/relying-party.ts'
import { memberOfPasskey } from '#server/passkeys/sign-in.ts'

/** Bytes that an answer of a passkey may have. */
const most = 64 * 1024

const refuse = (error: unknown) => {
  if (error instanceof Refusal)
    return NextResponse.json({ reason: error.reason }, { status: statusOf[error.code] })
  log.error({ err: error }, 'signing in with a passkey failed')
  return NextResponse.json(
    { reason: 'Something went wrong on our side. A link by mail opens the door too.' },
    { status: 500 },
  )
}

/** Signs the browser in whose passkey answered. From our own pages only: another could sign people in as itself. */
export const POST = async (request: NextRequest) => {
  try {
    if (request.headers.get('origin') !== relyingParty().origin)
      return NextResponse.json({ reason: 'Please sign in on our own page.' }, { status: 403 })
    await maySignInByKey(request.headers.get('x-enough-address') ?? 'unknown')
    const memberId = await memberOfPasskey(await readJson(request, most))
    const cookie = await openSession(memberId, request.headers.get('user-agent'), 'passkey')
    const response = NextResponse.json({ ok: true })
    response.cookies.set(cookie)
    return response
  } catch (error) {
    return refuse(error)
  }
}
