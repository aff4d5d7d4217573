'use client'

import './globals.css'
import { SiteFooter } from './_shell/site-footer.tsx'
import { TopBar } from './_shell/top-bar.tsx'
import { buttonClass } from './_ui/button-class.ts'
import { Column } from './_ui/column.tsx'
import { CupPage } from './_ui/cup-page.tsx'

/** When even the shell could not be made, most often because the database is away. */
export default function GlobalErrorPage({ reset }: { error: Error; reset: () => void }) {
  const again = (
    <button type="button" onClick={reset} className={buttonClass()}>
      Try again
    </button>
  )
  return (
    <html lang="en">
      <body>
        <title>One moment</title>
        <TopBar />
        <main>
          <Column>
            <CupPage title="We need a moment" ways={again}>
              We can’t be reached just now. It wasn’t anything you did. What you sent is kept, and what you
              were writing is kept on this device.
            </CupPage>
          </Column>
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
