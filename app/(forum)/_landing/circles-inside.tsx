import Link from 'next/link'
import { Card } from '#app/_ui/card.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import type { CircleCard } from '#server/circles/schema.ts'

const doors = {
  open: 'Open to join',
  request: 'You can ask to join',
  invite: 'By invitation',
} satisfies Record<CircleCard['joinPolicy'], string>

/** The circles by name. What is said in them stays in them. */
export const CirclesInside = ({ circles }: { circles: CircleCard[] }) => (
  <section aria-labelledby="circles-inside">
    <h2 id="circles-inside" className="text-2xl">
      Who is at the table
    </h2>
    <p className="mt-2 text-ink-soft">
      Small circles of people in the same place as you. What is said in one stays there.
    </p>
    <ul className="mt-6 grid gap-3">
      {circles.map(({ id, slug, name, forWhom, accent, joinPolicy }) => (
        <Card as="li" key={id} accent={accent} className="flex items-center gap-3 hover:bg-raised">
          <div className="min-w-0 flex-1">
            <h3 className="text-lg text-accent">
              <Link href={`/circles/${slug}`} className="after:absolute after:inset-0 after:rounded-card">
                {name}
              </Link>
            </h3>
            <p>{forWhom}</p>
            <p className="mt-1 text-sm text-ink-soft">{doors[joinPolicy]}</p>
          </div>
          <Icon name="chevron-right" size={20} className="shrink-0 text-ink-soft" />
        </Card>
      ))}
    </ul>
  </section>
)
