'use client'

import type { FormEvent } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { decisionLimits, mostDays } from '#server/decisions/schema.ts'
import { kindWords, needsGuideline, usualDays } from './decision-words.ts'
import { GuidelineField } from './guideline-field.tsx'
import { NoteAsked } from './note-asked.tsx'
import { useDecide } from './use-decide.ts'
import { useDecisionDraft } from './use-decision-draft.ts'

type Props = {
  view: CaseView
  token: number
  marks: { start: number; end: number }[]
  onChanged: () => unknown
}

export const DecisionForm = ({ view, token, marks, onChanged }: Props) => {
  const { draft, change, choose, clear } = useDecisionDraft(view)
  const { decide, trouble, busy, asked, reconsider } = useDecide({
    view,
    token,
    spans: marks,
    onChanged,
    onDone: clear,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    void decide(draft)
  }
  const options = view.moves.map((value) => ({ value, ...kindWords(value, view.lane) }))
  return (
    <Form onSubmit={send} className="grid gap-6">
      <Choice
        legend="Your decision"
        legendHidden
        name="kind"
        options={options}
        value={draft.kind}
        onChoose={choose}
      />
      {draft.kind && needsGuideline(draft.kind) && (
        <GuidelineField
          guidelines={view.guidelines}
          value={draft.guidelineId}
          onChoose={(guidelineId) => change({ guidelineId })}
        />
      )}
      {draft.kind && draft.kind in usualDays && (
        <TextField
          label="For how many days"
          type="number"
          inputMode="numeric"
          min={1}
          max={view.asHost?.restDays ?? mostDays[draft.kind as keyof typeof mostDays]}
          value={draft.days}
          onChange={(event) => change({ days: event.target.valueAsNumber || 1 })}
        />
      )}
      {draft.kind && draft.kind !== 'approve' && (
        <TextArea
          label="To the author"
          hint="Only they read this. Make it yours; fill what stands in [brackets]."
          rows={6}
          maxLength={decisionLimits.note}
          value={draft.note}
          onChange={(event) => {
            reconsider()
            change({ note: event.target.value, own: true })
          }}
        />
      )}
      {draft.kind && (
        <TextArea
          label="Why, in a sentence"
          hint="It goes into the log, and the author may read it."
          rows={2}
          maxLength={decisionLimits.reason}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      )}
      <div aria-live="polite">
        {trouble && <FieldError>{trouble}</FieldError>}
        {asked && <NoteAsked words={asked} busy={busy} onSend={() => decide(draft, true)} />}
      </div>
      <div>
        <Button type="submit" busy={busy}>
          {busy ? 'One moment…' : 'Decide'}
        </Button>
      </div>
    </Form>
  )
}
