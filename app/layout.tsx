import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { isStaff, looksAfter } from '#server/auth/roles.ts'
import { leftScript } from './_exit/left-script.ts'
import { lookCookie, nightScript, readLook } from './_shell/look.ts'
import { Providers } from './_shell/providers.tsx'
import { Shell, type ShellMember } from './_shell/shell.tsx'
import { api, currentDeviceKey, currentViewer, liveLine, nameOfPlace, wayOut } from './_trpc/server.ts'
import { fontClasses } from './_ui/fonts.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const name = await nameOfPlace()
  return {
    title: { default: name, template: `%s · ${name}` },
    description: 'A quiet place for parents to say the hard thing, and to hear "me too".',
    applicationName: name,
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  viewportFit: 'cover',
  // an open keyboard makes the page shorter, so that what stands at its end can still be tapped
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf4ea' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1512' },
  ],
}

type Looking = {
  signedIn: boolean
  member: ShellMember
  /** The name under which the browser keeps what is theirs. */
  keepsFor?: string
  /** Certainly nobody: what was kept of somebody goes. */
  guest: boolean
}
const unknown: Looking = { signedIn: false, member: null, guest: false }

/** What the shell needs to know. `member` is null for a guest and for somebody still in the welcome. */
const whoIsLooking = async (): Promise<Looking> => {
  const viewer = await currentViewer()
  const keepsFor = await currentDeviceKey()
  // the page that stands in without a network is made for nobody and shown to whoever was here last
  if (!viewer) return { ...unknown, guest: !(await headers()).has('x-enough-shell') }
  if (!viewer.welcomed || viewer.suspended) return { ...unknown, signedIn: true, keepsFor }
  const unread = await (await api()).notifications.unreadCount()
  const caretaker = viewer.owed
    ? viewer.owed.as
    : isStaff(viewer)
      ? 'staff'
      : looksAfter(viewer)
        ? 'host'
        : null
  return { signedIn: true, member: { unread, caretaker }, keepsFor, guest: false }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  // With the database away the shell still stands, so that Get support can be reached.
  const { signedIn, member, keepsFor, guest } = await whoIsLooking().catch(() => unknown)
  const exit = await wayOut().catch(() => ({ url: 'https://www.bbc.com/weather', name: 'Leave now' }))
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const { text, theme } = readLook((await cookies()).get(lookCookie)?.value)
  return (
    // the script below adds to it by the clock of the device, before anything is painted
    <html
      lang="en"
      className={fontClasses}
      data-for={keepsFor}
      data-guest={guest ? '' : undefined}
      data-bottom-bar={member ? '' : undefined}
      data-text={text === '100' ? undefined : text}
      data-theme={theme === 'system' ? undefined : theme}
      suppressHydrationWarning
    >
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: leftScript }} />
        {theme === 'night' && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
          <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: nightScript }} />
        )}
        <Providers signedIn={signedIn} now={Date.now()} exit={exit} line={liveLine()}>
          <Shell member={member} place={await nameOfPlace()}>
            {children}
          </Shell>
        </Providers>
      </body>
    </html>
  )
}
