'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { MemberPage } from '#server/members/schema.ts'
import { MemberLine } from './member-line.tsx'

export const MemberList = ({ first }: { first: MemberPage }) => {
  const trpc = useTRPC()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    trpc.members.list.infiniteQueryOptions(
      { search },
      {
        getNextPageParam: (page) => page.next,
        placeholderData: keepPreviousData,
        ...(search === '' ? { initialData: { pages: [first], pageParams: [null] } } : {}),
      },
    ),
  )
  const members = data?.pages.flatMap((page) => page.members) ?? []
  return (
    <section>
      <h2 className="mb-3 text-xl">Members</h2>
      <TextField
        label="Find somebody"
        hint="By a part of their name, or by their whole mail address."
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="mt-5" aria-live="polite">
        {members.map((member) => (
          <MemberLine key={member.id} member={member} onChanged={refetch} />
        ))}
      </ul>
      {members.length === 0 && <p className="text-ink-soft">Nobody by that name or address.</p>}
      {hasNextPage && (
        <p className="mt-5">
          <Button look="quiet" busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
            Show more
          </Button>
        </p>
      )}
    </section>
  )
}
