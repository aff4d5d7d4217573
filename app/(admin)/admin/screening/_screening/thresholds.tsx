'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '#app/_trpc/client.tsx'
import { controlClass, FieldFrame } from '#app/_ui/field.tsx'
import type { ThresholdsView } from '#server/thresholds/schema.ts'
import { PlaceForm } from './place-form.tsx'

type Draft = ThresholdsView['engine']

/** Chooses a place. What was moved in one and not saved is kept while another is looked at. */
export const Thresholds = ({ first }: { first: ThresholdsView }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { data } = useQuery(trpc.thresholds.list.queryOptions(undefined, { initialData: first }))
  const [slug, setSlug] = useState('')
  const [drafts, setDrafts] = useState<Record<string, Draft>>({})
  const place = data.places.find(({ circle }) => (circle ?? '') === slug) ?? data.places[0]
  if (!place) return null
  const afterSaving = async (saved: Draft) => {
    await queries.invalidateQueries(trpc.thresholds.pathFilter())
    // what was moved while the answer was on its way is a draft of its own
    setDrafts((before) => {
      const { [slug]: mine, ...others } = before
      return mine === saved ? others : before
    })
  }
  return (
    <>
      <FieldFrame id="where" label="Where" hint="A circle follows all circles until you change it here.">
        <select
          id="where"
          className={`${controlClass} tap`}
          aria-describedby="where-hint"
          value={slug}
          onChange={(event) => setSlug(event.target.value)}
        >
          {data.places.map(({ circle, name, own }) => (
            <option key={circle ?? ''} value={circle ?? ''}>
              {circle && own.length > 0 ? `${name} (its own)` : name}
            </option>
          ))}
        </select>
      </FieldFrame>
      <PlaceForm
        key={slug}
        place={place}
        engine={data.engine}
        values={drafts[slug] ?? place.values}
        change={(values) => setDrafts((before) => ({ ...before, [slug]: values }))}
        onSaved={afterSaving}
      />
    </>
  )
}
