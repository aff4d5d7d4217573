'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#app/_trpc/client.tsx'
import type { CardRegion } from '#server/support/schema.ts'

/** The lines that go with a card, and when each was last checked. */
export const CardLines = ({ region }: { region: CardRegion }) => {
  const theirs = region === 'theirs'
  const { data } = useQuery({
    ...useTRPC().resources.list.queryOptions(theirs ? {} : { region }),
    enabled: !theirs,
  })
  if (theirs)
    return (
      <p className="text-sm text-ink-soft">
        Three lines of the place they chose under You go with it; where they chose none, the lists that know
        every country. Which place that is stays with them.
      </p>
    )
  return (
    <ul className="grid gap-1 text-sm text-ink-soft">
      {data?.first.map(({ id, name, phone, sms, url, lastChecked }) => (
        <li key={id}>
          <span className="font-semibold text-ink">{name}</span> · {phone ?? sms?.number ?? url} · last
          checked on {lastChecked}
        </li>
      ))}
    </ul>
  )
}
