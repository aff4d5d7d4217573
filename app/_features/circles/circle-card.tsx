import Link from 'next/link'
import { Card } from '#app/_ui/card.tsx'
import type { CircleCard as Circle } from '#server/circles/schema.ts'

const stateWords = (circle: Circle) => {
  if (circle.membership?.state === 'active') {
    if (circle.unread === 0) return 'You are in. Nothing new.'
    return circle.unread === 1 ? 'You are in. 1 new post.' : `You are in. ${circle.unread} new posts.`
  }
  if (circle.membership?.state === 'pending') return 'You asked to join. A host will answer.'
  if (circle.joinPolicy === 'request') return 'You can ask to join.'
  return circle.joinPolicy === 'invite' ? 'Opens with an invite link.' : 'Open to join.'
}

/** A circle from outside: its name, who it is for, and how the viewer stands to it. */
export const CircleCard = ({ circle }: { circle: Circle }) => (
  <Card as="li" accent={circle.accent} className="transition-shadow has-[a:hover]:shadow-lifted">
    <h2 className="text-xl">
      <Link
        href={`/circles/${circle.slug}`}
        className="no-underline after:absolute after:inset-0 hover:underline"
      >
        {circle.name}
      </Link>
    </h2>
    <p className="mt-1 text-ink-soft">{circle.forWhom}</p>
    <p data-accent={circle.accent} className="mt-2 text-sm font-semibold text-accent">
      {stateWords(circle)}
    </p>
  </Card>
)
