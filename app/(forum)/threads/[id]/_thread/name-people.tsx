'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'

const shown = 5

/** Whom of this conversation an @ may mean, as they appear in it. */
export const NamePeople = ({
  threadId,
  words,
  begun,
  onName,
}: {
  threadId: string
  words: string
  /** What was typed after the last @. */
  begun: string
  onName: (words: string) => void
}) => {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.posts.peopleHere.queryOptions({ threadId }, { staleTime: 60_000 }))
  if (!data) return null
  const fitting = data.names
    .filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()))
    .slice(0, shown)
  if (fitting.length === 0) return null
  return (
    <ul aria-label="People in this conversation" className="flex flex-wrap gap-2">
      {fitting.map((name) => (
        <li key={name}>
          <Button
            look="quiet"
            onClick={() => onName(`${words.slice(0, words.length - begun.length)}${name} `)}
          >
            @{name}
          </Button>
        </li>
      ))}
    </ul>
  )
}
