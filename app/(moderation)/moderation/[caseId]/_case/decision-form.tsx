'use client'

import { type FormEvent, useRef } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { DecisionFields } from './decision-fields.tsx'
import { kindWords } from './decision-words.ts'
import { NoteAsked } from './note-asked.tsx'
import { ReadAgain, useSameWords } from './read-again.tsx'
import { useDecide } from './use-decide.ts'
import type { useDecisionDraft } from './use-decision-draft.ts'
import { useFormKeys } from './use-form-keys.ts'

type Props = {
  view: CaseView
  token: number
  marks: { start: number; end: number }[]
  kept: ReturnType<typeof useDecisionDraft>
  onChanged: () => unknown
}

export const DecisionForm = ({ view, token, marks, kept, onChanged }: Props) => {
  const { draft, change, choose, clear, language, speak } = kept
  const { same, read } = useSameWords(view.revisionId)
  const { decide, trouble, busy, asked, reconsider } = useDecide({
    view,
    token,
    spans: marks,
    onChanged,
    onDone: clear,
  })
  const form = useRef<HTMLFormElement>(null)
  useFormKeys({ form, moves: view.moves, lane: view.lane, onChoose: choose })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (same) void decide(draft)
  }
  const options = view.moves.map((value) => ({ value, ...kindWords(value, view.lane) }))
  return (
    <Form ref={form} data-keys-home tabIndex={-1} onSubmit={send} className="grid gap-6">
      <Choice
        legend="Your decision"
        legendHidden
        name="kind"
        options={options}
        value={draft.kind}
        onChoose={choose}
      />
      <DecisionFields
        view={view}
        draft={draft}
        change={change}
        onNote={reconsider}
        language={language}
        onSpeak={(next) => speak(next, draft.kind)}
      />
      <div aria-live="polite">
        {!same && <ReadAgain onRead={read} />}
        {trouble && <FieldError>{trouble}</FieldError>}
        {asked && <NoteAsked words={asked} busy={busy} onSend={() => decide(draft, true)} />}
      </div>
      <div>
        <Button type="submit" busy={busy} aria-disabled={!same || undefined}>
          {busy ? 'One moment…' : 'Decide'}
        </Button>
      </div>
    </Form>
  )
}
