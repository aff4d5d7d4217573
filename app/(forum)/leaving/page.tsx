import type { Metadata } from 'next'
import { currentViewer } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { ExitName } from './_leaving/exit-name.tsx'
import { Rehearsal } from './_leaving/rehearsal.tsx'

export const metadata: Metadata = { title: 'Leaving quickly' }

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section aria-label={title}>
    <h2 className="mb-2 text-xl">{title}</h2>
    {children}
  </section>
)

/** For whoever may not be seen here: what the button does, what it cannot do, and a try without consequences. */
export default async function LeavingPage() {
  const viewer = await currentViewer().catch(() => null)
  return (
    <>
      <PageHead
        back={{ href: '/support', label: 'Get support' }}
        title="Before you need it"
        lead="“Leave now” stands at the top of every page. Shift pressed three times does the same."
      />
      <div className="grid gap-9">
        <Part title="What happens">
          <ul className="grid list-disc gap-2 pl-5">
            <li>This page is covered at once, and a page about the weather opens in its place.</li>
            <li>You are signed out on this device. Going back does not bring the page back.</li>
            <li>What you had begun to write is waiting for you when you sign in again.</li>
          </ul>
          <div className="mt-4">
            <Rehearsal />
          </div>
        </Part>
        <Part title="What it cannot do">
          <ul className="grid list-disc gap-2 pl-5">
            <li>
              Your browser still knows that you were here. You can clear its history, or use a private window.
            </li>
            <li>It cannot stop somebody who watches this device with a program made for that.</li>
            <li>Mail that we sent you stays in your mailbox.</li>
            <li>
              Without a network, words that were nowhere else stay on this device, hidden until you sign in.
            </li>
          </ul>
          <p className="mt-3 text-ink-soft">
            If somebody goes through your phone, a device they cannot reach is safer: at a friend's, at a
            library.
          </p>
        </Part>
        {viewer?.welcomed && (
          <Part title="What the button says">
            <ExitName current={viewer.exitName ?? null} />
          </Part>
        )}
      </div>
    </>
  )
}
