import { Note } from '#app/_ui/note.tsx'

/** Who looks after others, and has nothing left that shows that it is them. A person has to see or hear them. */
export const StuckAddress = ({ old }: { old: string }) => (
  <Note title="Somebody can help you with another address">
    <p>
      You look after others here, so one open browser is not enough to show that it is you. Please ask whoever
      runs this place: they can change your address in a minute, once they have seen or heard you. All you
      wrote stays with you.
    </p>
    <p className="mt-3">
      If that is you, this does it on the machine. <cite className="not-italic">Running Enough</cite>{' '}
      (docs/operating.md) tells how.
    </p>
    <pre className="mt-2 rounded-soft bg-sunken px-3 py-2 text-sm whitespace-pre-wrap">
      <code>npm run address:change -- {old} NEW</code>
    </pre>
  </Note>
)
