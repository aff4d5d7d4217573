'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { reasonOf, useTRPC } from '#app/_trpc/client.tsx'
import { useAnnounce } from '#app/_ui/announcer.tsx'
import type { Change } from '#server/thresholds/schema.ts'
import { previewWords } from './preview-words.ts'
import { useSettled } from './use-settled.ts'

/** What a change would have flagged, a moment after the last move. `sentence` says it, or what went wrong. */
export const usePreview = ({ circle, values }: Change) => {
  const trpc = useTRPC()
  const announce = useAnnounce()
  const change = useMemo(() => ({ circle, values }), [circle, values])
  const asked = useSettled(change)
  const { data, error, isPlaceholderData } = useQuery(
    trpc.thresholds.preview.queryOptions(asked, { placeholderData: keepPreviousData }),
  )
  const looking = isPlaceholderData || asked !== change
  const sentence = error ? reasonOf(error) : data ? previewWords(data) : null
  useEffect(() => {
    if (!looking && sentence) announce(sentence)
  }, [looking, sentence, announce])
  return { preview: error ? undefined : data, sentence, looking }
}
