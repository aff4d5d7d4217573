import { TimeAgo } from '#app/_ui/time.tsx'
import type { SupportView } from '#server/support/schema.ts'
import { SupportSection } from './section.tsx'

/** Who has opened this case. Everybody who does is written down. */
export const Reads = ({ data: { reads } }: { data: SupportView }) =>
  reads.length > 0 && (
    <SupportSection title="Who has read this">
      <ul className="grid gap-1">
        {reads.map(({ name, at }) => (
          <li key={`${name} ${at.toISOString()}`}>
            {name},{' '}
            <span className="text-ink-soft">
              <TimeAgo date={at} />
            </span>
          </li>
        ))}
      </ul>
    </SupportSection>
  )
