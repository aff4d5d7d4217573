'use client'

import { Button } from '#app/_ui/button.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { Note } from '#app/_ui/note.tsx'

/** Shown this once: nobody can read them again, neither here nor in the database. */
export const Codes = ({ codes, onKept }: { codes: string[]; onKept: () => void }) => (
  <div className="grid gap-4">
    <Note title="Recovery codes, for a day without your phone">
      Each of these opens the door once. Write them down, or keep them where you keep what matters. We cannot
      show them again.
    </Note>
    <ul className="grid gap-x-6 gap-y-1 desk:grid-cols-2" aria-label="Your recovery codes">
      {codes.map((code) => (
        <li key={code}>
          <code className="block py-1">{code}</code>
        </li>
      ))}
    </ul>
    <p className="flex flex-wrap gap-2">
      <Button onClick={onKept}>I have them</Button>
      <CopyButton text={codes.join('\n')} label="Copy all" />
    </p>
  </div>
)
