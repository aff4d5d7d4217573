import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { toSecondStep } from '#app/_trpc/for-page.ts'
import { currentViewer } from '#app/_trpc/server.ts'
import { Column } from '#app/_ui/column.tsx'
import { looksAfter } from '#server/auth/roles.ts'
import { Room } from './moderation/_room/room.tsx'

/** Whoever looks after nothing finds no page here. Every procedure behind it checks again. */
export default async function ModerationLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer()
  if (viewer?.suspended) redirect('/closed')
  await toSecondStep()
  if (!viewer?.welcomed || !looksAfter(viewer)) notFound()
  return (
    <Column>
      <Room>{children}</Room>
    </Column>
  )
}
