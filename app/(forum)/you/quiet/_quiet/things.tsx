'use client'

import { triggerWords } from '#app/_features/posts/words.ts'
import type { Trigger } from '#server/posts/limits.ts'
import type { QuietThing } from '#server/quiet/schema.ts'
import { Line, untilWords } from './line.tsx'
import { useEnd } from './use-end.ts'

const kinds = { word: 'In the words', topic: 'As a topic', note: 'In a content note' } as const

/** Words, topics and notes that are folded away. */
export const Things = ({ things }: { things: QuietThing[] }) => {
  const end = useEnd()
  if (things.length === 0)
    return <p className="text-ink-soft">Nothing yet. What you add is folded away until you tap it.</p>
  return (
    <ul>
      {things.map(({ id, kind, about, until }) => (
        <Line
          key={id}
          title={kind === 'topic' ? triggerWords[about as Trigger] : about}
          detail={`${kinds[kind]}, ${untilWords(until)}`}
          action="Show again"
          onEnd={() => end({ kind: 'quiet', id })}
        />
      ))}
    </ul>
  )
}
