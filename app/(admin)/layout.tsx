import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { toSecondStep } from '#app/_trpc/for-page.ts'
import { currentViewer } from '#app/_trpc/server.ts'
import { Column } from '#app/_ui/column.tsx'

/** Whoever does not run this place finds no page here. Every procedure behind it checks again. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer()
  await toSecondStep()
  if (viewer?.role !== 'admin') notFound()
  return <Column>{children}</Column>
}
