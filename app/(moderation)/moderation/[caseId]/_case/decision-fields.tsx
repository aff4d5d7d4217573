import { Choice } from '#app/_ui/choice.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { decisionLimits, mostDays } from '#server/decisions/schema.ts'
import { type Language, languageNames, languages } from '#server/templates/schema.ts'
import { needsGuideline, usualDays } from './decision-words.ts'
import { GuidelineField } from './guideline-field.tsx'
import type { Draft } from './use-decision-draft.ts'

type Props = {
  view: CaseView
  draft: Draft
  change: (part: Partial<Draft>) => void
  onNote: () => void
  language: Language
  onSpeak: (language: Language) => void
}

/** What the chosen decision needs to be understood by its author. */
export const DecisionFields = ({ view, draft, change, onNote, language, onSpeak }: Props) => {
  const { kind } = draft
  if (!kind) return null
  return (
    <>
      {needsGuideline(kind) && (
        <div data-field="guideline">
          <GuidelineField
            guidelines={view.guidelines}
            value={draft.guidelineId}
            onChoose={(guidelineId) => change({ guidelineId })}
          />
        </div>
      )}
      {kind in usualDays && (
        <TextField
          label="For how many days"
          type="number"
          inputMode="numeric"
          min={1}
          max={view.asHost?.restDays ?? mostDays[kind as keyof typeof mostDays]}
          value={draft.days}
          onChange={(event) => change({ days: event.target.valueAsNumber || 1 })}
        />
      )}
      {kind !== 'approve' && (
        <div data-field="note" className="grid gap-4">
          {!draft.own && (
            <Choice
              look="chips"
              name="language"
              legend="The note begins in"
              options={languages.map((value) => ({ value, label: languageNames[value] }))}
              value={language}
              onChoose={onSpeak}
            />
          )}
          <TextArea
            label="To the author"
            hint="Only they read this. Make it yours; fill what stands in [brackets]."
            rows={6}
            maxLength={decisionLimits.note}
            value={draft.note}
            onChange={(event) => {
              onNote()
              change({ note: event.target.value, own: true })
            }}
          />
        </div>
      )}
      <div data-field="reason">
        <TextArea
          label="Why, in a sentence"
          hint="It goes into the log, and the author may read it."
          rows={2}
          maxLength={decisionLimits.reason}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </div>
    </>
  )
}
