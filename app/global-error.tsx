'use client'

import './globals.css'
import { SiteFooter } from './_shell/site-footer.tsx'
import { TopBar } from './_shell/top-bar.tsx'
import { Cup } from './_ui/art/cup.tsx'
import { buttonClass } from './_ui/button-class.ts'
import { Column } from './_ui/column.tsx'

/** When even the shell could not be made, most often because the database is away. */
export default function GlobalErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>One moment</title>
        <TopBar />
        <main>
          <Column>
            <div className="flex flex-col items-center py-10 text-center">
              <span className="text-ember">
                <Cup />
              </span>
              <h1 className="mt-6 text-2xl">We need a moment</h1>
              <p className="mt-3 max-w-[25em] text-ink-soft">
                We can’t be reached just now. It wasn’t anything you did. What you sent is kept, and what you
                were writing is kept on this device.
              </p>
              <button type="button" onClick={reset} className={buttonClass('primary', { className: 'mt-7' })}>
                Try again
              </button>
            </div>
          </Column>
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
