import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { isStaff, looksAfter } from '#server/auth/roles.ts'
import { lookCookie, nightScript, readLook } from './_shell/look.ts'
import { Providers } from './_shell/providers.tsx'
import { Shell, type ShellMember } from './_shell/shell.tsx'
import { api, currentViewer } from './_trpc/server.ts'
import { fontClasses } from './_ui/fonts.ts'

export const metadata: Metadata = {
  title: { default: 'Enough', template: '%s · Enough' },
  description: 'A quiet place for parents to say the hard thing, and to hear "me too".',
  applicationName: 'Enough',
  formatDetection: { telephone: false },
}

export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf4ea' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1512' },
  ],
}

/** What the shell needs to know. `member` is null for a guest and for somebody still in the welcome. */
const whoIsLooking = async (): Promise<{ signedIn: boolean; member: ShellMember }> => {
  const viewer = await currentViewer()
  if (!viewer?.welcomed || viewer.suspended) return { signedIn: viewer !== null, member: null }
  const unread = await (await api()).notifications.unreadCount()
  const caretaker = isStaff(viewer) ? 'staff' : looksAfter(viewer) ? 'host' : null
  return { signedIn: true, member: { unread, caretaker } }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  // With the database away the shell still stands, so that Get support can be reached.
  const { signedIn, member } = await whoIsLooking().catch(() => ({ signedIn: false, member: null }))
  const { text, theme } = readLook((await cookies()).get(lookCookie)?.value)
  return (
    // the script below adds to it by the clock of the device, before anything is painted
    <html
      lang="en"
      className={fontClasses}
      data-bottom-bar={member ? '' : undefined}
      data-text={text === '100' ? undefined : text}
      data-theme={theme === 'system' ? undefined : theme}
      suppressHydrationWarning
    >
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        {theme === 'night' && <script dangerouslySetInnerHTML={{ __html: nightScript }} />}
        <Providers signedIn={signedIn} now={Date.now()}>
          <Shell member={member}>{children}</Shell>
        </Providers>
      </body>
    </html>
  )
}
