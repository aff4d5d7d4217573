import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedInOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { ForMe } from '../_home/for-me.tsx'
import { isTool, toolOf } from '../_way/tools.ts'

// The same for every tool: nothing in the tab or the history of a shared phone tells which one it was.
export const metadata: Metadata = { title: 'For me' }

type Params = { params: Promise<{ tool?: string[] }> }

/** One page for all tools, the same for everybody: what is kept comes from the browser's own store. */
export default async function ForMePage({ params }: Params) {
  const { tool = [] } = await params
  const path = ['/for-me', ...tool].join('/')
  await signedInOnPage(path)
  if (tool.length > 1 || !isTool(toolOf(path))) notFound()
  const { box } = await (await api()).careTools.box()
  return <ForMe box={box} />
}
