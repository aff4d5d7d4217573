'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { SavedList } from '#server/saved/schema.ts'
import { SavedItem } from './saved-item.tsx'

const Nothing = () => (
  <EmptyState
    title="Nothing kept yet"
    action={
      <ButtonLink look="quiet" href="/">
        See what people say
      </ButtonLink>
    }
  >
    When somebody says what you needed to hear, you can keep it: it is in the menu of every post.
  </EmptyState>
)

/** What somebody keeps, the latest first. */
export const SavedPosts = ({ first }: { first: SavedList }) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [list, setList] = useState(first)
  const [busy, setBusy] = useState(false)
  const more = async () => {
    setBusy(true)
    try {
      const page = await client.saved.list.query({ cursor: list.next })
      setList({ saved: [...list.saved, ...page.saved], next: page.next })
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  const without = (postId: string) =>
    setList((before) => ({ ...before, saved: before.saved.filter((one) => one.postId !== postId) }))
  if (list.saved.length === 0 && !list.next) return <Nothing />
  return (
    <>
      <ul className="grid gap-4" aria-label="What you keep">
        {list.saved.map((saved) => (
          <SavedItem key={saved.postId} saved={saved} onGone={() => without(saved.postId)} />
        ))}
      </ul>
      {list.next && (
        <div className="mt-8 text-center">
          <Button look="quiet" busy={busy} onClick={more}>
            {busy ? 'One moment…' : 'Show more'}
          </Button>
        </div>
      )}
    </>
  )
}
