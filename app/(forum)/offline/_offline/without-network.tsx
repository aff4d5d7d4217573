'use client'

import { useEffect, useState } from 'react'
import { ownBox } from '#app/_features/care-tools/own-box.ts'
import { readKeptCircles } from '#app/_offline/kept-circles.ts'
import { readKeptThread } from '#app/_offline/kept-threads.ts'
import type { KeptThread } from '#app/_offline/store.ts'
import { Button } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { ForMe } from '#app/(care)/for-me/_home/for-me.tsx'
import { WriteForm } from '#app/(forum)/write/_write/write-form.tsx'
import { KeptList } from './kept-list.tsx'
import { OfflineThread } from './offline-thread.tsx'

type Place =
  | { kind: 'looking' }
  | { kind: 'thread'; kept: KeptThread }
  | { kind: 'write' }
  | { kind: 'for-me' }
  | { kind: 'list' }

const findPlace = async (path: string): Promise<Place> => {
  if (/^\/for-me(\/|$)/.test(path)) return { kind: 'for-me' }
  const id = path.match(/^\/threads\/([0-9a-f-]{36})$/)?.[1]
  const kept = id ? await readKeptThread(id).catch(() => null) : null
  if (kept) return { kind: 'thread', kept }
  return path === '/write' && readKeptCircles().length > 0 ? { kind: 'write' } : { kind: 'list' }
}

/** Back to the real page once there is a network, unless somebody is in the middle of a sentence. */
const useReturn = () => {
  const [back, setBack] = useState(false)
  useEffect(() => {
    const online = () => {
      if (document.activeElement instanceof HTMLTextAreaElement) setBack(true)
      else location.reload()
    }
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [])
  return back
}

const Here = ({ place }: { place: Place }) => {
  if (place.kind === 'looking') return <Skeleton className="h-40" />
  if (place.kind === 'thread') return <OfflineThread kept={place.kept} />
  if (place.kind === 'for-me') return <ForMe box={ownBox()} />
  if (place.kind === 'list') return <KeptList />
  return (
    <>
      <PageHead title="Say something" lead="You are offline. It goes by itself once there is a network." />
      <WriteForm circles={readKeptCircles()} wanted="" wantsHints={false} />
    </>
  )
}

/** What can be read and written here without a network, by whoever was signed in last. */
export const WithoutNetwork = () => {
  const [place, setPlace] = useState<Place>({ kind: 'looking' })
  const back = useReturn()
  useEffect(() => {
    void findPlace(location.pathname).then(setPlace)
  }, [])
  return (
    <>
      {back && (
        <EmptyState
          title="The network is back"
          action={<Button onClick={() => location.reload()}>Show this page anew</Button>}
        >
          What you wrote here is kept.
        </EmptyState>
      )}
      <Here place={place} />
    </>
  )
}
