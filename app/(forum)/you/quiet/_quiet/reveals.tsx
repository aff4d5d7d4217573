import { TimeAgo } from '#app/_ui/time.tsx'
import type { RevealView } from '#server/reveals/schema.ts'

/** Every time somebody of the staff looked behind an alias of the reader: who, when, and why. */
export const Reveals = ({ reveals }: { reveals: RevealView[] }) =>
  reveals.length === 0 ? (
    <p className="text-ink-soft">
      Nobody. When you post without your name, staff can look behind it only with a reason, and you would read
      it here.
    </p>
  ) : (
    <ul className="grid gap-4">
      {reveals.map(({ id, by, alias, reason, at }) => (
        <li key={id}>
          <p className="font-semibold">
            {by} looked who {alias} is
          </p>
          <p className="break-words">“{reason}”</p>
          <p className="text-sm text-ink-soft">
            <TimeAgo date={at} />
          </p>
        </li>
      ))}
    </ul>
  )
