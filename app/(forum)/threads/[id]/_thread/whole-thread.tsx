'use client'

import { useMemo } from 'react'
import { type Packed, unpack } from '#app/_trpc/packed.ts'
import { PromptNote } from './prompt-note.tsx'
import { Thread, type ThreadProps } from './thread.tsx'
import { ThreadHead } from './thread-head.tsx'

type Opened = Pick<ThreadProps, 'thread' | 'first'>
type WholeThreadProps = Omit<ThreadProps, keyof Opened> & { opened: Packed<Opened> }

/** A conversation as its page opens it: what it is about, and its posts. */
export const WholeThread = ({ opened, ...rest }: WholeThreadProps) => {
  const { thread, first } = useMemo(() => unpack(opened), [opened])
  return (
    <div data-bridge={thread.alsoCircle ? '' : undefined}>
      <ThreadHead thread={thread} />
      {thread.prompt && <PromptNote threadId={thread.id} />}
      <Thread thread={thread} first={first} {...rest} />
    </div>
  )
}
