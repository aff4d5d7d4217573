'use client'

import type { QuietPerson } from '#server/quiet/schema.ts'
import { Line, untilWords } from './line.tsx'
import { useEnd } from './use-end.ts'

const detailOf = ({ kind, apart, until }: QuietPerson) => {
  if (kind === 'alias') return `In one conversation, ${untilWords(until)}`
  return apart ? 'Kept apart, both ways' : `Not shown to you ${untilWords(until)}`
}

/** The people somebody keeps away from. */
export const People = ({ people }: { people: QuietPerson[] }) => {
  const end = useEnd()
  if (people.length === 0)
    return (
      <p className="text-ink-soft">
        Nobody. If somebody is too much, you can keep apart from them in the menu of their post. It is always
        all right.
      </p>
    )
  return (
    <ul>
      {people.map((person) => (
        <Line
          key={person.id}
          title={person.name}
          detail={detailOf(person)}
          action={person.apart ? 'End it' : 'Show again'}
          onEnd={() => end(person)}
        />
      ))}
    </ul>
  )
}
