import type { AuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import GoogleProvider from 'next-auth/providers/google'
import { z } from 'zod'
import { env } from '#server/env.ts'
import { log } from '#server/log.ts'
import { sendMail } from '#server/mail/send-mail.ts'
import { admitNewcomer, type Waits } from '#server/pacing/admit-newcomer.ts'
import { placeName } from '#server/settings/place-name.ts'
import { afterSignIn } from './after-sign-in.ts'
import { deviceLabel } from './device-label.ts'
import { maySendLink } from './limit-sign-in.ts'
import { mayJoin } from './may-join.ts'
import { memberAdapter } from './member-adapter.ts'
import { sessionCookie } from './session-cookie.ts'
import { sessionSeconds } from './session-length.ts'
import { linkMinutes, notNowMail, signInMail } from './sign-in-mail.ts'
import type { WayIn } from './ways-in.ts'

const mailAddress = z.email().max(254)

const byMail = () =>
  EmailProvider({
    // Never used: we send the mail ourselves. next-auth only wants it to be there.
    server: {},
    from: env().MAIL_FROM,
    maxAge: linkMinutes * 60,
    // What is no address becomes none, and is told so in `signIn` below.
    normalizeIdentifier: (email) => mailAddress.catch('').parse(email.trim().toLowerCase()),
    // The page says the same to everybody: only the owner of the address learns that the door is closed just now.
    sendVerificationRequest: async ({ identifier, url }) => {
      const [joins, place] = await Promise.all([mayJoin(identifier, url), placeName()])
      const mail = joins ? signInMail(identifier, url, place) : notNowMail(identifier, place)
      await sendMail(mail, { somebodyWaits: true })
    },
  })

const byGoogle = () => {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = env()
  if (!clientId || !clientSecret) return []
  const google = GoogleProvider({
    clientId,
    clientSecret,
    // `signIn` below only lets in addresses that Google has verified, so they are the same person.
    allowDangerousEmailAccountLinking: true,
    // Their name and picture stay with Google: here a member chooses what to be called.
    profile: ({ sub, email }) => ({ id: sub, email }),
  })
  return [google]
}

// next-auth's part in the browser wants the whole address.
const refused = (code: 'Address' | 'TooMany' | 'NotNow' | Waits) => `${env().publicUrl}/sign-in?error=${code}`

/** Where a browser goes after it signed in; next-auth keeps it in a cookie while somebody is at Google. */
const wayBack = (headers: Headers) => {
  const [, kept] =
    /(?:^|;\s*)(?:__Secure-)?next-auth\.callback-url=([^;]*)/.exec(headers.get('cookie') ?? '') ?? []
  return kept ?? ''
}

/** The way somebody has just come in, once `signIn` below has seen it. */
const wayIn = () => {
  let way: WayIn | null = null
  const note = (provider: string | undefined) => {
    way = provider === 'google' || provider === 'email' ? provider : null
  }
  return { note, seen: () => way }
}

/** How people sign in, for one request: next-auth asks for it anew each time. */
export const authOptions = (headers: Headers, way = wayIn()): AuthOptions => ({
  adapter: memberAdapter(deviceLabel(headers.get('user-agent')), headers.get('cookie'), way.seen),
  providers: [byMail(), ...byGoogle()],
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'database', maxAge: sessionSeconds, updateAge: 24 * 60 * 60 },
  pages: {
    signIn: '/sign-in',
    error: '/sign-in',
    verifyRequest: '/sign-in/check-your-mail',
    signOut: '/you',
  },
  cookies: { sessionToken: sessionCookie() },
  callbacks: {
    signIn: async ({ user, account, profile, email }) => {
      const address = headers.get('x-enough-address') ?? 'unknown'
      way.note(account?.provider)
      if (account?.provider === 'google') {
        if ((profile as { email_verified?: boolean } | undefined)?.email_verified !== true) return false
        if (!(await mayJoin(user.email ?? '', wayBack(headers)))) return refused('NotNow')
      }
      if (!user.email) return refused('Address')
      if (email?.verificationRequest) return (await maySendLink(user.email, address)) || refused('TooMany')
      const waits = await admitNewcomer(user.email, address)
      return waits ? refused(waits) : true
    },
    // Pages ask our own server who they are; next-auth's answer only keeps the cookie fresh.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signIn: ({ user }) => afterSignIn(user.id),
  },
  logger: {
    error: (code, meta) => log.error({ code, err: meta instanceof Error ? meta : meta.error }, 'sign-in'),
    warn: (code) => log.warn({ code }, 'sign-in'),
    debug: () => undefined,
  },
})
