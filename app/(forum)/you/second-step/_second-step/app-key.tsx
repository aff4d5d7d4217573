'use client'

import { CopyButton } from '#app/_ui/copy-button.tsx'
import type { AppToSetUp } from '#server/proofs/schema.ts'

const inFours = (key: string) => key.match(/.{1,4}/g)?.join(' ') ?? key

/** What the app is told: a picture to point it at, or the key to type or paste where app and page are one phone. */
export const AppKey = ({ app }: { app: AppToSetUp }) => (
  <div className="grid gap-3">
    <p>Point your app at this picture.</p>
    <img
      src={`data:image/svg+xml,${encodeURIComponent(app.picture)}`}
      alt="A code to point your app at. The key below says the same."
      width={220}
      height={220}
      className="rounded-soft border border-line bg-white"
    />
    <p>
      Or, when the app is on this very phone,{' '}
      <a href={app.uri} className="text-ember underline underline-offset-4">
        open it there
      </a>
      , or copy the key:
    </p>
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <code className="min-w-0 rounded-soft bg-sunken px-3 py-2 break-words">{inFours(app.key)}</code>
      <CopyButton text={app.key} label="Copy the key" />
    </p>
  </div>
)
