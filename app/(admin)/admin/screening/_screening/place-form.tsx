'use client'

import { type FormEvent, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Form } from '#app/_ui/form.tsx'
import { Note } from '#app/_ui/note.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { Thresholds } from '#server/screening/schema.ts'
import { lanes, type Place } from '#server/thresholds/schema.ts'
import { Examples } from './examples.tsx'
import { LaneCounts } from './lane-counts.tsx'
import { LaneField } from './lane-field.tsx'
import { ResetButtons } from './reset-buttons.tsx'
import { SaveBar } from './save-bar.tsx'
import { usePreview } from './use-preview.ts'

type Props = {
  place: Place
  engine: Thresholds
  values: Thresholds
  change: (values: Thresholds) => void
  onSaved: (values: Thresholds) => Promise<unknown>
}

export const PlaceForm = ({ place, engine, values, change, onSaved }: Props) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const { preview, sentence, looking } = usePreview({ circle: place.circle, values })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setTrouble(null)
    try {
      await client.thresholds.save.mutate({ circle: place.circle, values })
      await onSaved(values)
      toast.say('Saved. It holds from the next post on.')
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <>
      <Form onSubmit={save} className="mt-6">
        {lanes.map((lane) => (
          <LaneField
            key={lane}
            lane={lane}
            value={values[lane]}
            engine={engine[lane]}
            onMove={(value) => change({ ...values, [lane]: value })}
          />
        ))}
        <Note tone="care">
          A sign of danger that a rule sees is always shown to care, whatever stands here.
        </Note>
        <ResetButtons place={place} engine={engine} values={values} change={change} />
        <SaveBar place={place} values={values} looking={looking} busy={busy} trouble={trouble}>
          {sentence}
        </SaveBar>
      </Form>
      {preview && (
        <section aria-label="What would have been different" className="mt-8" aria-busy={looking}>
          <LaneCounts preview={preview} />
          <Examples title="Would have been flagged" count={preview.more} examples={preview.newly} />
          <Examples title="Would have been left alone" count={preview.fewer} examples={preview.noLonger} />
        </section>
      )}
    </>
  )
}
