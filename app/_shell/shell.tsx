'use client'

import type { ReactNode } from 'react'
import { LeaveSkip } from '#app/_exit/leave-button.tsx'
import { BottomBar, Rail } from './main-nav.tsx'
import type { Caretaker } from './nav-items.ts'
import { SiteFooter } from './site-footer.tsx'
import { TopBar } from './top-bar.tsx'

export type ShellMember = { unread: number; caretaker: Caretaker } | null
type ShellProps = { member: ShellMember; place: string; children: ReactNode }

/** Around every page. Somebody who is not yet through the welcome sees no places to go. Why it is the browser's: docs/decisions/0030. */
export const Shell = ({ member, place, children }: ShellProps) => (
  <>
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-24 rounded-full bg-ember px-5 py-3 font-semibold text-on-ember focus:translate-y-0"
    >
      Skip to the content
    </a>
    <LeaveSkip />
    <TopBar member={member} place={place} />
    <div className="mx-auto flex w-full max-w-6xl desk:px-6">
      {member && <Rail {...member} />}
      <div className="flex min-h-[calc(100dvh-var(--top-bar))] min-w-0 flex-1 flex-col">
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter place={place} />
      </div>
      {member && <div aria-hidden="true" className="hidden w-52 shrink xl:block" />}
    </div>
    {member && <BottomBar />}
  </>
)
