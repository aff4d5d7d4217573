import { Icon } from '#app/_ui/icon.tsx'
import type { IconName } from '#app/_ui/icon-names.ts'
import type { HealthLine } from '#server/dashboard/schema.ts'

const marks: Record<HealthLine['state'], { icon: IconName; className: string; said: string }> = {
  well: { icon: 'check', className: 'text-ember', said: 'Well: ' },
  note: { icon: 'info', className: 'text-wait', said: 'Good to know: ' },
  ill: { icon: 'circle-alert', className: 'text-care', said: 'Needs a look: ' },
}

/** Whether what the place stands on is well. */
export const HealthSection = ({ lines }: { lines: HealthLine[] }) => (
  <section className="mb-12">
    <h2 className="mb-2 text-xl">What it stands on</h2>
    <ul>
      {lines.map(({ what, state, says }) => {
        const { icon, className, said } = marks[state]
        return (
          <li key={what} className="flex gap-3 border-b border-line py-3">
            <Icon name={icon} size={22} className={`mt-0.5 shrink-0 ${className}`} />
            <p>
              <span className="sr-only">{said}</span>
              {says}
            </p>
          </li>
        )
      })}
    </ul>
    <p className="mt-3 text-sm text-ink-soft">
      <code>npm run doctor</code> on the machine looks at more, and says what to do.
    </p>
  </section>
)
