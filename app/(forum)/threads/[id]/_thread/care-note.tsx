'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { WhenRead } from '#server/support/schema.ts'

const when: Record<NonNullable<WhenRead>, string> = {
  now: 'Somebody of our care team is reading your words now.',
  minutes: 'Somebody of our care team is here and reads your words within minutes.',
  hours:
    'Nobody of our care team is on duty at this hour. We have called them, but it may be hours, not minutes, until somebody reads this.',
}

/** For the author alone, when their words sound like danger. Nothing was hidden, nobody is in trouble. */
export const CareNote = ({ postId }: { postId: string }) => {
  const { data } = useQuery(useTRPC().support.whenRead.queryOptions({ postId }))
  return (
    <div className="mt-4" aria-live="polite">
      <Note tone="care" title="That sounds very heavy to carry">
        <p>
          Your words are here and people can answer. If tonight feels too much to carry, you can also{' '}
          <TextLink href="/support">talk to someone right now</TextLink>. Only you can see this note.
        </p>
        {data && <p className="mt-2">{when[data]}</p>}
      </Note>
    </div>
  )
}
